import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { getPrimaryLanguage } from "../speech/voice-match.ts";
import { Check } from "./check.tsx";
import { Dialog } from "./dialog.tsx";
import { FilterField } from "./filter-field.tsx";
import { findOption, type Option, OptionList } from "./option-list.tsx";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { useTypingPause } from "./use-typing-pause.ts";
import { getVoiceKey, orderVoices } from "./voice-choice.ts";
import { describeVoice, matchesVoice } from "./voice-facts.ts";
import { walkTo } from "./walk-options.ts";

const fieldId = "voices-query";
const keysId = "voices-keys";

/** All voices: type to filter, arrows, Enter chooses, Shift+Enter lets one hear it, Control+Enter marks favourites. */
export function VoicesDialog() {
  const { session } = useView();
  const { t } = session;
  const listId = useId();
  const { options, active, onType, onKeyDown, choose, hear, favour } = useVoices();
  return (
    <Dialog title={t("view.voices.title")} initialFocus={fieldId} describedBy={keysId}>
      <div class="palette">
        <p id={keysId}>{t("view.voices.keys")}</p>
        <FilterField
          id={fieldId}
          label={t("view.voices.filter")}
          listId={listId}
          options={options}
          active={active}
          onType={onType}
          onKeyDown={onKeyDown}
        />
        {options.length === 0 && <p class="quiet">{t("say.noVoiceFound")}</p>}
        <OptionList
          id={listId}
          label={t("view.voices.list")}
          options={options}
          active={active}
          onPick={(index) => {
            active.value = index;
          }}
        />
        <div class="voice-actions">
          <button type="button" onClick={() => choose()}>
            {t("view.voices.choose")}
          </button>
          <button type="button" onClick={() => hear()}>
            {t("view.voices.hear")}
          </button>
          <button type="button" onClick={() => favour()}>
            {t("view.voices.favour")}
          </button>
        </div>
        <NetworkVoices />
      </div>
    </Dialog>
  );
}

function NetworkVoices() {
  const { session } = useView();
  const { t } = session;
  const noteId = useId();
  return (
    <>
      <Check
        label={t("view.voices.network")}
        isOn={session.settings.value.networkVoices}
        describedBy={noteId}
        onChoose={(networkVoices) => session.changeSettings({ networkVoices })}
      />
      <p id={noteId} class="quiet">
        {t("view.voices.networkNote")}
      </p>
    </>
  );
}

function useVoices() {
  const { session } = useView();
  const { t } = session;
  const query = useSignal("");
  const active = useSignal(-1);
  const listFound = () => listVoices(session).filter((voice) => matchesVoice(voice, query.peek()));
  const found = query.value === "" ? listVoices(session) : listFound();
  const options = found.map(({ option }) => option);

  const sayFound = () => {
    const all = listFound();
    const [first] = all;
    session.announce(
      first ? t("say.voiceCount", { count: all.length, first: first.name }) : t("say.noVoiceFound"),
      "matches",
    );
  };
  const pause = useTypingPause(sayFound);
  const withActive = (act: (key: string) => void) => {
    const voice = found[Math.max(active.value, 0)];
    if (voice) act(voice.key);
    else sayFound();
  };
  const choose = () => withActive((key) => session.chooseVoiceOf(key));
  const hear = () => withActive((key) => session.hearVoice(key));
  const favour = () =>
    withActive((key) => {
      session.toggleFavouriteVoice(key);
      // Favourites stand first: the list goes with the voice.
      active.value = listFound().findIndex((voice) => voice.key === key);
    });
  return {
    ...{ options, active, choose, hear, favour },
    onType: (typed: string) => {
      query.value = typed;
      active.value = -1;
      pause.restart();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing) return;
      const next = event.ctrlKey || event.metaKey ? null : findOption(event.key, active.value, options.length);
      if (next === null && event.key !== "Enter") return;
      event.preventDefault();
      event.stopPropagation();
      if (next !== null) walkTo(next, options, active, session);
      else if (event.shiftKey) hear();
      else if (event.ctrlKey || event.metaKey) favour();
      else choose();
    },
  };
}

interface ListedVoice {
  readonly key: string;
  readonly name: string;
  readonly facts: string;
  readonly option: Option;
}

function listVoices({ t, locale, allVoices, article, settings }: Session): ListedVoice[] {
  const { voices, favouriteVoices } = settings.value;
  const language = article.value?.metadata.language ?? locale;
  return orderVoices(allVoices.value, language, settings.value).map((voice) => {
    const key = getVoiceKey(voice);
    const { name, facts } = describeVoice(voice, t, locale);
    const marks = [
      favouriteVoices.includes(key) ? t("view.voices.favourite") : "",
      voices[getPrimaryLanguage(voice.language)] === key ? t("view.voices.chosen") : "",
    ];
    const note = [...marks, facts].filter(Boolean).join(", ");
    return { key, name, facts, option: { id: key, text: name, note } };
  });
}
