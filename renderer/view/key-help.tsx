import { useSignal } from "@preact/signals";
import type { MessageKey } from "../locales/translate.ts";
import { type Command, type CommandGroup, commandGroups, type KeyScope } from "../navigation/command.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { findCommands } from "../navigation/find-commands.ts";
import { labelKey } from "../navigation/key-label.ts";
import { CommandFilter } from "./command-filter.tsx";
import { Dialog } from "./dialog.tsx";
import { useView } from "./session-context.ts";

const columnTitles: { readonly [Scope in KeyScope]: MessageKey } = {
  everywhere: "view.keyHelp.everywhere",
  article: "view.keyHelp.inArticle",
};

type Commands = readonly Command<CommandContext>[];

const filterId = "key-help-filter";

/** All keys, from the table of commands, or those of the commands that are called so. */
export function KeyHelp() {
  const { session } = useView();
  const filter = useSignal("");
  const found = findCommands(session.commands.value, filter.value, session.t);
  return (
    <Dialog title={session.t("view.keyHelp.title")} initialFocus={filterId}>
      <div class="key-filter">
        <CommandFilter id={filterId} query={filter} />
      </div>
      {commandGroups.map((name) => {
        const commands = session.commands.value.filter((command) => command.group === name && found.includes(command));
        return commands.length > 0 && <KeyTable key={name} group={name} commands={commands} />;
      })}
    </Dialog>
  );
}

function KeyTable({ group, commands }: { readonly group: CommandGroup; readonly commands: Commands }) {
  const { session } = useView();
  const { t } = session;
  const titleId = `keys-${group}`;
  return (
    <>
      <h3 id={titleId}>{t(`group.${group}`)}</h3>
      <table class="keys" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t("view.keyHelp.command")}</th>
            <th scope="col">{t(columnTitles.everywhere)}</th>
            <th scope="col">{t(columnTitles.article)}</th>
          </tr>
        </thead>
        <tbody>
          {commands.map((command) => (
            <tr key={command.id}>
              <th scope="row">{t(command.label)}</th>
              <KeyCell command={command} scope="everywhere" />
              <KeyCell command={command} scope="article" />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function KeyCell({ command, scope }: { readonly command: Command<CommandContext>; readonly scope: KeyScope }) {
  const { session, isMac } = useView();
  const keys = command.keys.filter((key) => key.scope === scope);
  return (
    <td data-column={session.t(columnTitles[scope])}>
      {keys.map(({ key }, index) => (
        <span key={key}>
          {index > 0 && ` ${session.t("view.keyHelp.or")} `}
          <kbd>{labelKey(key, session.t, isMac)}</kbd>
        </span>
      ))}
    </td>
  );
}
