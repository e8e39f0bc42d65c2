import { commandGroups } from "../renderer/navigation/command.ts";
import { commands } from "../renderer/navigation/commands.ts";
import { labelKey } from "../renderer/navigation/key-label.ts";

const start = "<!-- keys: written by npm run keys -->";
const end = "<!-- end of keys -->";

/**
 * The text of README.md with its key list made new from the command table.
 * @param {string} readme
 * @param {import("../renderer/locales/translate.ts").Translate} t
 * @returns {string}
 */
export function insertKeyList(readme, t) {
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has lost its marks: ${start} and ${end}`);
  return `${before}${start}\n\n${commandGroups.map((group) => listGroup(group, t)).join("\n")}\n${end}${after}`;
}

/**
 * @param {import("../renderer/navigation/command.ts").CommandGroup} group
 * @param {import("../renderer/locales/translate.ts").Translate} t
 * @returns {string}
 */
function listGroup(group, t) {
  const rows = commands
    .filter((command) => command.group === group)
    .map(({ label, keys }) => `| ${t(label)} | ${keys.map(({ key }) => labelKey(key, t, false)).join(", ")} |`);
  return [`**${t(`group.${group}`)}**`, "", "| What | Keys |", "| --- | --- |", ...rows, ""].join("\n");
}
