import type { MenuGroup } from "../../main/contract-menu.ts";
import type { Translate } from "../locales/translate.ts";
import { commandGroups, type KeyBinding } from "../navigation/command.ts";
import type { CommandTable } from "../navigation/commands.ts";
import { toAccelerator } from "../navigation/key-label.ts";

/** A menu can show neither a key that works in the article only nor a chord of two strokes. */
function isMenuKey({ key, scope }: KeyBinding): boolean {
  return scope === "everywhere" && !key.includes(" ");
}

/** The command table as the native menu. Bare letters are left out: the menu would take them from text fields. */
export function createMenuModel(t: Translate, commands: CommandTable): MenuGroup[] {
  return commandGroups.map((group) => ({
    label: t(`group.${group}`),
    items: commands
      .filter((command) => command.group === group)
      .map(({ id, label, keys }) => ({
        id,
        label: t(label),
        accelerator: toAccelerator(keys.find(isMenuKey)?.key ?? ""),
      })),
  }));
}
