/**
 * @typedef {object} Stage
 * @property {string} name as in `npm test -- <name>`
 * @property {string} title
 * @property {string} [tool] the package whose command runs it
 * @property {string} [script] the script of ours that runs it, when no tool does
 * @property {readonly string[]} args
 * @property {"vitest" | "playwright"} [report] the runner whose report counts the tests; without one the stage counts
 *   as one test
 * @property {readonly NodeJS.Platform[]} [only] the platforms that it can run on; all when missing
 */

/** In order: what is quick and finds most comes first. @type {readonly Stage[]} */
export const stages = [
  { name: "lint", title: "Format and lint (Biome)", tool: "@biomejs/biome", args: ["ci", "--error-on-warnings"] },
  { name: "types", title: "Types (TypeScript)", tool: "typescript", args: ["--project", "."] },
  {
    name: "promises",
    title: "Promises and switches (oxlint)",
    tool: "oxlint",
    args: ["--type-aware", "--deny-warnings"],
  },
  { name: "unused", title: "Unused files, exports and dependencies (knip)", tool: "knip", args: [] },
  { name: "unit", title: "Unit tests (Vitest)", tool: "vitest", args: ["run"], report: "vitest" },
  { name: "build", title: "Build (electron-vite)", script: "scripts/build.mjs", args: [] },
  playwrightStage("e2e", "The built app, by keyboard, and its accessibility"),
  playwrightStage("hostile", "Pages made to do harm, with the machine to themselves"),
  playwrightStage("audio", "What is heard, recorded from a virtual sound card", ["linux"]),
  playwrightStage("screen-reader", "What Orca says", ["linux"]),
  playwrightStage("package", "The packaged app", ["linux"]),
];

/**
 * @param {string} name a project of playwright.config.ts
 * @param {string} title
 * @param {readonly NodeJS.Platform[]} [only]
 * @returns {Stage}
 */
function playwrightStage(name, title, only) {
  const args = ["test", `--project=${name}`];
  return { name, title, tool: "@playwright/test", args, report: "playwright", ...(only && { only }) };
}

/**
 * @param {readonly Stage[]} all
 * @param {readonly string[]} names none: all stages
 */
export function findStages(all, names) {
  const unknown = names.filter((name) => !all.some((stage) => stage.name === name));
  const chosen = names.length === 0 ? [...all] : all.filter((stage) => names.includes(stage.name));
  return { chosen, unknown };
}
