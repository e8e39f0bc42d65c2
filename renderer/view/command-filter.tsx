import type { Signal } from "@preact/signals";
import type { Command } from "../navigation/command.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { findCommands } from "../navigation/find-commands.ts";
import { labelKey } from "../navigation/key-label.ts";
import { useView, type ViewContext } from "./session-context.ts";
import { useTypingPause } from "./use-typing-pause.ts";

interface CommandFilterProps {
  readonly id: string;
  /** What is typed. */
  readonly query: Signal<string>;
}

/** A field that leaves those commands in a table that are called so, and says how many, and the keys of the first. */
export function CommandFilter({ id, query }: CommandFilterProps) {
  const view = useView();
  const { session } = view;
  const pause = useTypingPause(() =>
    session.announce(sayFound(findCommands(session.commands.peek(), query.peek(), session.t), view), "matches"),
  );
  return (
    <>
      <label for={id}>{session.t("view.keysDialog.filter")}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          pause.restart();
        }}
      />
    </>
  );
}

function sayFound(found: readonly Command<CommandContext>[], { session, isMac }: ViewContext): string {
  const [first] = found;
  if (!first) return session.t("say.noCommand");
  const keys = first.keys.map(({ key }) => labelKey(key, session.t, isMac));
  return session.t("say.commandCount", { count: found.length, first: [session.t(first.label), ...keys].join(", ") });
}
