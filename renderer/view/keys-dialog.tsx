import { useSignal } from "@preact/signals";
import type { KeyPreset } from "../../main/contract.ts";
import { findCommands } from "../navigation/find-commands.ts";
import { labelKey } from "../navigation/key-label.ts";
import { keyPresets } from "../navigation/keymaps.ts";
import { CommandFilter } from "./command-filter.tsx";
import { Dialog } from "./dialog.tsx";
import { KeyCapture } from "./key-capture.tsx";
import { presetNames } from "./key-editor.ts";
import { useView } from "./session-context.ts";

const filterId = "keys-filter";
const presetId = "keys-preset";

/** The reader's own keys: a table of commands to change one by one, ready-made sets, and files of them. */
export function KeysDialog() {
  const { session } = useView();
  const { t, keyEditor } = session;
  return (
    <Dialog title={t("view.keysDialog.title")} initialFocus={filterId}>
      {keyEditor.edited.value === null ? <KeyTable /> : <KeyCapture commandId={keyEditor.edited.value} />}
    </Dialog>
  );
}

function KeyTable() {
  const { session } = useView();
  const { t } = session;
  const filter = useSignal("");
  return (
    <div class="choices">
      <PresetChoice />
      <KeyFileButtons />
      <CommandFilter id={filterId} query={filter} />
      <table class="keys" aria-label={t("view.keysDialog.table")}>
        <thead>
          <tr>
            <th scope="col">{t("view.keyHelp.command")}</th>
            <th scope="col">{t("view.keysDialog.keys")}</th>
            <th scope="col">{t("view.keysDialog.change")}</th>
          </tr>
        </thead>
        <tbody>
          {findCommands(session.commands.value, filter.value, t).map((command) => (
            <KeyRow key={command.id} command={command} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function KeyRow({ command }: { readonly command: ReturnType<typeof findCommands>[number] }) {
  const { session, isMac } = useView();
  const { t, keyEditor } = session;
  const name = t(command.label);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-column={t("view.keysDialog.keys")}>
        {command.keys.map(({ key }) => labelKey(key, t, isMac)).join(", ") || t("view.keysDialog.none")}
      </td>
      <td>
        <button
          type="button"
          aria-label={t("view.keysDialog.changeOf", { what: name })}
          onClick={() => keyEditor.edit(command.id)}
        >
          {t("view.keysDialog.change")}
        </button>
      </td>
    </tr>
  );
}

function PresetChoice() {
  const { session } = useView();
  const { t, keyEditor } = session;
  const names = Object.keys(keyPresets) as KeyPreset[];
  const choose = (chosen: string) => {
    const preset = names.find((name) => name === chosen);
    if (preset) keyEditor.choosePreset(preset);
  };
  return (
    <>
      <label for={presetId}>{t("view.keysDialog.preset")}</label>
      <select
        id={presetId}
        value={session.settings.value.keyPreset}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {t(presetNames[name])}
          </option>
        ))}
      </select>
    </>
  );
}

function KeyFileButtons() {
  const { session } = useView();
  const { t, keyEditor } = session;
  return (
    <div class="key-files">
      <button type="button" onClick={() => keyEditor.resetAll()}>
        {t("view.keysDialog.resetAll")}
      </button>
      <button type="button" onClick={() => void keyEditor.exportKeys()}>
        {t("view.keysDialog.export")}
      </button>
      <label>
        {t("view.keysDialog.import")}
        <input
          type="file"
          accept=".json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void keyEditor.importKeys(file);
          }}
        />
      </label>
    </div>
  );
}
