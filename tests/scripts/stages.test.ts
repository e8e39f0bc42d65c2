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
  const joined = joinStages(findStages(stages, ["unit", "e2e", "audio", "screen-reader"]).chosen);
  expect(joined.map(({ name }) => name)).toEqual(["unit", "e2e+screen-reader", "audio"]);
  expect(joined[1]?.args).toEqual(["test", "--project=e2e", "--project=screen-reader"]);
  expect(joinStages(findStages(stages, ["unit", "audio"]).chosen)).toEqual(
    findStages(stages, ["unit", "audio"]).chosen,
  );
  expect(joinStages(findStages(stages, ["e2e"]).chosen)[0]?.args).toEqual(["test", "--project=e2e"]);
});
