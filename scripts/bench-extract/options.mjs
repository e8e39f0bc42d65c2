import { parseArgs } from "node:util";
import { Stop } from "../say.mjs";

export const usage = `npm run bench:extract                                  all sets, all tools, quality and time
npm run bench:extract -- --sets zyte,fundus            only these sets
npm run bench:extract -- --tools hark                  only these tools: hark, readability, defuddle
npm run bench:extract -- --no-times                    without the timed rounds
npm run bench:extract -- --misses                      what Hark lost and what leaked, page by page
npm run bench:extract -- --only <page id>              one page's blocks and what was left out
npm run bench:extract -- --damage --seed 7             8 damaged versions of each page: exceptions, faults and times
npm run bench:extract -- --pages <folder> --out <file> predictions for any folder laid out like one of the sets, and
                                                       the figures too where the folder has a gold`;

/** @typedef {import("./in-page.ts").ToolName} ToolName */

/** @type {readonly ToolName[]} */
const allTools = ["hark", "readability", "defuddle"];

/**
 * @param {string[]} args
 */
export function readOptions(args) {
  const { values } = parse(args);
  const tools = allTools.filter((name) => (values.tools?.split(",") ?? allTools).includes(name));
  const unknown = values.tools?.split(",").filter((name) => !allTools.some((tool) => tool === name)) ?? [];
  if (unknown.length > 0) throw new Stop(`there is no tool ${unknown.join(", ")}.`);
  if ((values.pages === undefined) !== (values.out === undefined)) throw new Stop("--pages and --out need each other.");
  const sets = values.sets?.split(",") ?? ["zyte", "fundus", "readability"];
  const isQuick = values["no-times"] === true || values.misses === true || tools.length === 1;
  return {
    sets,
    tools,
    rounds: isQuick ? 0 : 5,
    misses: values.misses ?? false,
    only: values.only,
    pages: values.pages,
    out: values.out ?? "",
    damage: values.damage ?? false,
    seed: Number(values.seed ?? 2026),
    help: values.help ?? false,
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        sets: { type: "string" },
        tools: { type: "string" },
        only: { type: "string" },
        pages: { type: "string" },
        out: { type: "string" },
        misses: { type: "boolean" },
        damage: { type: "boolean" },
        seed: { type: "string" },
        "no-times": { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
