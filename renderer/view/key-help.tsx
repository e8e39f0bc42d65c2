import type { MessageKey } from "../locales/translate.ts";
import { type Command, type CommandGroup, commandGroups, type KeyScope } from "../navigation/command.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { labelKey } from "../navigation/key-label.ts";
import { Dialog } from "./dialog.tsx";
import { useView } from "./session-context.ts";

const columnTitles: { readonly [Scope in KeyScope]: MessageKey } = {
  everywhere: "view.keyHelp.everywhere",
  article: "view.keyHelp.inArticle",
};

/** All keys, from the table of commands. */
export function KeyHelp() {
  const { session } = useView();
  return (
    <Dialog title={session.t("view.keyHelp.title")}>
      {commandGroups.map((group) => (
        <KeyTable key={group} group={group} />
      ))}
    </Dialog>
  );
}

function KeyTable({ group }: { readonly group: CommandGroup }) {
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
          {session.commands.value
            .filter((command) => command.group === group)
            .map((command) => (
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
