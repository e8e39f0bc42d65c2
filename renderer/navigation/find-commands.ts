import type { Translate } from "../locales/translate.ts";
import type { Command } from "./command.ts";

/**
 * The commands whose name or group has all words of a query, in any order and by their beginnings: "ne hea" finds "Next
 * heading". Those whose name begins as the query does come first, the others in the order of the table.
 */
export function findCommands<Context>(
  commands: readonly Command<Context>[],
  query: string,
  t: Translate,
): Command<Context>[] {
  const words = splitWords(query);
  const found = commands.filter(({ label, group }) => {
    const known = splitWords(`${t(label)} ${t(`group.${group}`)}`);
    return words.every((word) => known.some((candidate) => candidate.startsWith(word)));
  });
  const isFirst = ({ label }: Command<Context>) => splitWords(t(label)).join(" ").startsWith(words.join(" "));
  return [...found.filter(isFirst), ...found.filter((command) => !isFirst(command))];
}

/** Without accents: who types "uberschrift" means "Überschrift". */
function splitWords(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
