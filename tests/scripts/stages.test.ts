import { expect, test } from "vitest";
import config from "../../playwright.config.ts";
import { findStages, joinStages, stages } from "../../scripts/test/stages.mjs";

test("npm test runs every stage; named stages run in their own order", () => {
  expect(findStages(stages, []).chosen).toEqual(stages);
  expect(findStages(stages, ["e2e", "unit"]).chosen.map(({ name }) => name)).toEqual(["unit", "e2e"]);
  expect(findStages(stages, ["unit", "units"]).unknown).toEqual(["units"]);
});

test("every Playwright project is a stage, so that none is forgotten", () => {
  const projects = config.projects?.map(({ name }) => name);
  expect(stages.filter(({ report }) => report === "playwright").map(({ name }) => name)).toEqual(projects);
});

test("stages that share the machine are one run of all their projects, in the place of the first", () => {
  const join = (...names: readonly string[]) => joinStages(findStages(stages, names).chosen);
  const joined = join("unit", "e2e", "hostile", "package", "screen-reader");
  expect(joined.map(({ name }) => name)).toEqual(["unit", "package+e2e", "hostile", "screen-reader"]);
  expect(joined[1]?.args).toEqual(["test", "--project=package", "--project=e2e"]);
  expect(join("unit", "audio")).toEqual(findStages(stages, ["unit", "audio"]).chosen);
  expect(join("e2e")[0]?.args).toEqual(["test", "--project=e2e"]);
});
