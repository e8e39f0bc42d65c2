import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Command } from "../navigation/command.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { findCommands } from "../navigation/find-commands.ts";
import { labelKey } from "../navigation/key-label.ts";
import { Dialog } from "./dialog.tsx";
import { FilterField } from "./filter-field.tsx";
import { findOption, type Option, OptionList } from "./option-list.tsx";
import { useView, type ViewContext } from "./session-context.ts";
import { useTypingPause } from "./use-typing-pause.ts";
import { walkTo } from "./walk-options.ts";

const fieldId = "palette-query";

/** Every command by its name: type, hear how many there are, arrows, Enter. */
export function Palette() {
  const { t } = useView().session;
  const listId = useId();
  const { options, active, choose, onType, onKeyDown } = usePalette();
  return (
    <Dialog title={t("view.palette.title")} initialFocus={fieldId}>
      <div class="palette">
        <FilterField
          id={fieldId}
          label={t("view.palette.label")}
          listId={listId}
          options={options}
          active={active}
          onType={onType}
          onKeyDown={onKeyDown}
        />
        {options.length === 0 && <p class="quiet">{t("say.noCommand")}</p>}
        <OptionList id={listId} label={t("view.palette.commands")} options={options} active={active} onPick={choose} />
      </div>
    </Dialog>
  );
}

function usePalette() {
  const view = useView();
  const { session } = view;
  const query = useSignal("");
  const active = useSignal(-1);
  const found = findCommands(session.commands.value, query.value, session.t);
  const options = found.map((command) => describeCommand(command, view));

  const sayFound = () =>
    session.announce(sayMatches(findCommands(session.commands.peek(), query.peek(), session.t), view), "matches");
  const pause = useTypingPause(sayFound);
  const choose = (index: number) => {
    const command = found[index];
    if (command) session.closeDialog(() => session.run(command.id));
    else sayFound();
  };
  return {
    options,
    active,
    choose,
    onType: (typed: string) => {
      query.value = typed;
      active.value = -1;
      pause.restart();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const next = findOption(event.key, active.value, options.length);
      if (next === null && event.key !== "Enter") return;
      event.preventDefault();
      if (next !== null) walkTo(next, options, active, session);
      // What was not asked for by name or by arrow must not be run.
      else choose(query.value.trim() === "" ? active.value : Math.max(active.value, 0));
    },
  };
}

function describeCommand({ id, label, keys }: Command<CommandContext>, { session, isMac }: ViewContext): Option {
  const key = keys[0]?.key;
  return { id, text: session.t(label), ...(key ? { note: labelKey(key, session.t, isMac) } : {}) };
}

/** How many there are, and which Enter would run. */
function sayMatches(found: readonly Command<CommandContext>[], { session }: ViewContext): string {
  const [first] = found;
  if (!first) return session.t("say.noCommand");
  return session.t("say.commandCount", { count: found.length, first: session.t(first.label) });
}
