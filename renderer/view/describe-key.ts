import type { Translate } from "../locales/translate.ts";
import type { Command } from "../navigation/command.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { findFixedOwner, isBrowseModeKey } from "../navigation/forbidden-keys.ts";
import { labelKey } from "../navigation/key-label.ts";
import { type KeyPress, matchesStroke, nameStroke } from "../navigation/key-press.ts";
import { isBareCharacter } from "../navigation/keyboard.ts";

/** Where a key is described. */
export interface KeyDescriptionContext {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly commands: readonly Command<CommandContext>[];
  readonly letterKeys: boolean;
}

/**
 * What a press is called: as the key is that answers to it where one does (on AZERTY, Shift alone prints a full stop),
 * otherwise by itself. `firstStroke`: of a chord that has been begun, or empty.
 */
export function nameMeant(
  press: KeyPress,
  firstStroke: string,
  { isMac, commands }: Pick<KeyDescriptionContext, "isMac" | "commands">,
): string {
  const keys = commands.flatMap((command) => command.keys.map(({ key }) => key.split(" ")));
  const strokes = keys.flatMap(([first = "", second]) => {
    if (firstStroke === "") return [[first, first]] as const;
    if (first !== firstStroke || second === undefined) return [];
    return [second, second.replace("Ctrl+", "")].map((stroke) => [second, stroke] as const);
  });
  return strokes.find(([, stroke]) => matchesStroke(stroke, press, isMac))?.[0] ?? nameStroke(press, isMac);
}

/** What a key does, where, and who else wants it, in sentences. `key`: as command.ts names it, a chord or one stroke. */
export function describeKey(key: string, { t, isMac, commands, letterKeys }: KeyDescriptionContext): string {
  const owner = key.split(" ").map(findFixedOwner).find(Boolean);
  const bindings = commands.flatMap(({ label, keys }) => keys.map((binding) => ({ label, ...binding })));
  const own = bindings.filter((binding) => binding.key === key);
  const isStart = bindings.some((binding) => binding.key.startsWith(`${key} `));
  const uses = own.map(({ label, scope }) =>
    t(scope === "article" ? "say.keyInArticle" : "say.keyDoes", { what: t(label) }),
  );
  const isShared = own.some(({ scope }) => scope === "article") && isBrowseModeKey(key);
  const sentences = [
    `${labelKey(key, t, isMac)}.`,
    ...uses,
    isStart ? t("say.keyStarts") : "",
    // The second stroke of a chord is Hark's, whose it is otherwise.
    owner && uses.length === 0 ? t("say.keyOwned", { owner: owner.names, use: t(owner.use) }) : "",
    uses.length === 0 && !isStart && !owner ? t("say.keyFree") : "",
    isShared ? t("say.keyShared") : "",
    uses.length > 0 && isBareCharacter(key) && !letterKeys ? t("say.letterKeysOff") : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
