import { expect, test } from "vitest";
import config from "../../playwright.config.ts";
import { findStages, stages } from "../../scripts/test/stages.mjs";

test("npm test runs every stage; named stages run in their own order", () => {
  expect(findStages(stages, []).chosen).toEqual(stages);
  expect(findStages(stages, ["e2e", "unit"]).chosen.map(({ name }) => name)).toEqual(["unit", "e2e"]);
  expect(findStages(stages, ["unit", "units"]).unknown).toEqual(["units"]);
});

test("every Playwright project is a stage, so that none is forgotten", () => {
  const projects = config.projects?.map(({ name }) => name);
  expect(stages.filter(({ report }) => report === "playwright").map(({ name }) => name)).toEqual(projects);
});
