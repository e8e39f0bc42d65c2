import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { KeyPreset, Requests } from "../../main/contract.ts";
import type { MessageKey, Translate } from "../locales/translate.ts";
import { type CommandTable, commands, commandTable, findCommand } from "../navigation/commands.ts";
import { labelKey } from "../navigation/key-label.ts";
import { applyKeys, findKeyProblem } from "../navigation/keymaps.ts";
import { sayFailure } from "./failure-sentence.ts";
import { readKeyFile, writeKeyFile } from "./key-file.ts";
import type { SettingsState } from "./settings-state.ts";

interface KeyEditorOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly request: Pick<Requests, "saveKeys">;
  readonly settings: SettingsState;
  announce(sentence: string, topic?: string): void;
}

/** Changes the reader's keys; each change is told, holds at once and is saved. */
export interface KeyEditor {
  /** The command whose keys are being changed; null while the table is shown. */
  readonly edited: ReadonlySignal<string | null>;
  edit(commandId: string | null): void;
  /** The key was pressed for the edited command: taken, or refused with the reason. */
  press(key: string): void;
  remove(key: string): void;
  /** Gives the edited command the keys of the preset again. */
  reset(): void;
  resetAll(): void;
  choosePreset(preset: KeyPreset): void;
  exportKeys(): Promise<void>;
  importKeys(file: Blob): Promise<void>;
}

export const presetNames: { readonly [Name in KeyPreset]: MessageKey } = {
  hark: "view.keysDialog.preset.hark",
  nvda: "view.keysDialog.preset.nvda",
  jaws: "view.keysDialog.preset.jaws",
  thorium: "view.keysDialog.preset.thorium",
  bookworm: "view.keysDialog.preset.bookworm",
};

const topic = "keys";

/** Makes the reader's keys hold, now and whenever they change. */
export function createKeyEditor(options: KeyEditorOptions): KeyEditor {
  const { t, isMac, settings, announce } = options;
  followKeys(settings);
  const edited = signal<string | null>(null);
  /** A key that another command has, pressed once: pressed again it is taken from there. */
  let wanted: string | null = null;
  const label = (key: string) => labelKey(key, t, isMac);
  const getKeys = (id: string) => findCommand(id)?.keys.map(({ key }) => key) ?? [];
  const setKeys = (changes: Record<string, readonly string[]>) =>
    settings.change({ keyChanges: { ...settings.settings.peek().keyChanges, ...changes } });

  function give(id: string, key: string, from: CommandTable[number] | null): void {
    wanted = null;
    const rest = from ? { [from.id]: getKeys(from.id).filter((other) => other !== key) } : {};
    setKeys({ ...rest, [id]: [...getKeys(id), key] });
    announce(t("say.keyGiven", { key: label(key), what: nameCommand(id, t) }), topic);
  }

  function press(key: string): void {
    const id = edited.peek();
    if (id === null) return;
    const problem = getKeys(id).includes(key) ? "own" : findKeyProblem(commandTable.peek(), id, key);
    if (problem === "own") announce(t("say.keyIsItsOwn", { key: label(key) }), topic);
    else if (problem === null) give(id, key, null);
    else if ("owner" in problem) {
      const { names, use } = problem.owner;
      announce(t("say.keyRefused", { key: label(key), owner: names, use: t(use) }), topic);
    } else if (wanted === key && getKeys(problem.command.id).includes(key)) give(id, key, problem.command);
    else {
      wanted = key;
      announce(t("say.keyTaken", { key: label(key), what: t(problem.command.label) }), topic);
    }
  }

  return {
    edited,
    edit: (id) => {
      wanted = null;
      edited.value = id;
      if (id !== null) announce(t("say.pressNewKey", { what: nameCommand(id, t) }), topic);
    },
    press,
    remove: (key) => {
      const id = edited.peek();
      if (id === null) return;
      setKeys({ [id]: getKeys(id).filter((other) => other !== key) });
      announce(t("say.keyRemoved", { key: label(key), what: nameCommand(id, t) }), topic);
    },
    reset: () => {
      const id = edited.peek();
      if (id === null) return;
      const { [id]: _dropped, ...rest } = settings.settings.peek().keyChanges;
      settings.change({ keyChanges: rest });
      announce(t("say.keysReset", { what: nameCommand(id, t) }), topic);
    },
    resetAll: () => {
      settings.change({ keyChanges: {} });
      announce(t("say.allKeysReset"), topic);
    },
    choosePreset: (keyPreset) => settings.change({ keyPreset, keyChanges: {} }),
    ...createKeyFiles(options),
  };
}

function followKeys({ settings }: SettingsState): void {
  effect(() => {
    const { keyPreset, keyChanges } = settings.value;
    commandTable.value = applyKeys(commands, keyPreset, keyChanges);
  });
}

function nameCommand(id: string, t: Translate): string {
  const command = findCommand(id);
  return command ? t(command.label) : "";
}

function createKeyFiles({ t, isMac, request, settings, announce }: KeyEditorOptions) {
  return {
    exportKeys: async () => {
      const { keyPreset, keyChanges } = settings.settings.peek();
      const result = await request.saveKeys(writeKeyFile({ preset: keyPreset, changes: keyChanges }));
      if (result.ok) announce(t("say.keysSaved", { ...result.value }), topic);
      else if (result.reason === "cancelled") announce(t("say.reportCancelled"), topic);
      else announce(sayFailure(result, t("what.keys"), t, isMac), topic);
    },
    importKeys: async (file: Blob) => {
      const read = readKeyFile(await file.text().catch(() => ""));
      if (read) settings.change({ keyPreset: read.preset, keyChanges: read.changes });
      announce(t(read ? "say.keysImported" : "say.noKeyFile"), topic);
    },
  } satisfies Partial<KeyEditor>;
}
