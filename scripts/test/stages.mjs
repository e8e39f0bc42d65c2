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
 * @property {boolean} [shares] whether it runs at the same time as the others of these: it waits more than it works, and
 *   nothing in it is measured
 */

/** @satisfies {Pick<Stage, "only">} */
const onLinux = { only: ["linux"] };

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
  // First, so that it is over long before the many tests of the app are.
  playwrightStage("package", "The packaged app", { ...onLinux, shares: true }),
  playwrightStage("e2e", "The built app, by keyboard, and its accessibility", { shares: true }),
  playwrightStage("hostile", "Pages made to do harm, with the machine to themselves"),
  playwrightStage("audio", "What is heard, recorded from a virtual sound card", onLinux),
  playwrightStage("screen-reader", "What Orca says", onLinux),
];

/**
 * @param {string} name a project of playwright.config.ts
 * @param {string} title
 * @param {Pick<Stage, "only" | "shares">} [rest]
 * @returns {Stage}
 */
function playwrightStage(name, title, rest) {
  return { name, title, tool: "@playwright/test", args: ["test", `--project=${name}`], report: "playwright", ...rest };
}

/**
 * The same stages, with those that share the machine as one, in the place of the first.
 * @param {readonly Stage[]} chosen of those that this platform can run
 * @returns {Stage[]}
 */
export function joinStages(chosen) {
  const [first, ...others] = chosen.filter(({ shares }) => shares);
  if (!first) return [...chosen];
  const together = [first, ...others];
  const joined = {
    ...first,
    name: together.map(({ name }) => name).join("+"),
    title: together.map(({ title }) => title).join(" + "),
    args: [...first.args, ...others.flatMap(({ args }) => args.slice(1))],
  };
  return chosen.filter((stage) => !others.includes(stage)).map((stage) => (stage === first ? joined : stage));
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
