import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Command } from "../navigation/command.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { findCommands } from "../navigation/find-commands.ts";
import { labelKey } from "../navigation/key-label.ts";
import { typingPause } from "./command-filter.tsx";
import { Dialog } from "./dialog.tsx";
import { findOption, getOptionId, type Option, OptionList } from "./option-list.tsx";
import { useView, type ViewContext } from "./session-context.ts";
import { walkTo } from "./walk-options.ts";

const fieldId = "palette-query";

/** Every command by its name: type, hear how many there are, arrows, Enter. */
export function Palette() {
  const { t } = useView().session;
  const listId = useId();
  const { options, active, choose, onInput, onKeyDown } = usePalette();
  return (
    <Dialog title={t("view.palette.title")} initialFocus={fieldId}>
      <div class="palette">
        <label for={fieldId}>{t("view.palette.label")}</label>
        <input
          id={fieldId}
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={active.value < 0 ? undefined : getOptionId(listId, active.value)}
          onInput={onInput}
          onKeyDown={onKeyDown}
          // Hark's own voice would say what was typed once more as the dialog closes.
          onChange={(event) => event.stopPropagation()}
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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const found = findCommands(session.commands.value, query.value, session.t);
  const options = found.map((command) => describeCommand(command, view));

  const sayFound = () =>
    session.announce(sayMatches(findCommands(session.commands.peek(), query.peek(), session.t), view), "matches");
  const choose = (index: number) => {
    const command = found[index];
    if (command) session.closeDialog(() => session.run(command.id));
    else sayFound();
  };
  return {
    options,
    active,
    choose,
    onInput: (event: InputEvent) => {
      query.value = event.target instanceof HTMLInputElement ? event.target.value : "";
      active.value = -1;
      clearTimeout(timer.current);
      timer.current = setTimeout(sayFound, typingPause);
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
