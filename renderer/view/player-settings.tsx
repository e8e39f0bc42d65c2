import type { Settings, Verbosity } from "../../main/contract.ts";
import { type SkippableKind, skippableKinds } from "../../main/contract-settings.ts";
import type { MessageKey } from "../locales/translate.ts";
import type { Voice } from "../speech/engine.ts";
import { skimLevels } from "../speech/skim.ts";
import { Check } from "./check.tsx";
import { CommandButton } from "./command-button.tsx";
import { nameLanguage } from "./name-language.ts";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { fastestRate, slowestRate } from "./settings-state.ts";
import { SoundDeviceChoice } from "./sound-device-choice.tsx";
import { type SoundSetting, soundRanges } from "./sound-ranges.ts";
import { getVoiceKey } from "./voice-choice.ts";

/** In words per minute: the limits of the contract, and a step that is just noticed. */
const rates = { min: slowestRate, max: fastestRate, step: 10 };

/** The speed, by slider or by buttons. The slider says its value itself, the commands of the buttons announce theirs. */
export function RateControl() {
  const { session } = useView();
  const { rate } = session.settings.value;
  const spoken = session.t("view.rateValue", { rate });
  return (
    <div class="setting rate">
      <label for="rate">{session.t("view.rate")}</label>
      <span class="setting-value" aria-hidden="true">
        {spoken}
      </span>
      <div class="rate-row">
        <CommandButton command="listen.slower" icon="slower" text={session.t("view.slower")} />
        <input
          id="rate"
          type="range"
          {...rates}
          value={rate}
          aria-valuetext={spoken}
          onInput={(event) => session.changeSettings({ rate: event.currentTarget.valueAsNumber })}
        />
        <CommandButton command="listen.faster" icon="faster" text={session.t("view.faster")} />
      </div>
    </div>
  );
}

const moreSound: readonly (readonly [SoundSetting, label: MessageKey, value: MessageKey])[] = [
  ["volume", "view.volume", "view.percent"],
  ["pitch", "view.pitch", "view.ofHundred"],
  ["pauses", "view.pauses", "view.percent"],
];

const soundSwitches = [
  ["mediaKeys", "view.mediaKeys"],
  ["pitchByRole", "view.pitchByRole"],
  ["duck", "view.duck"],
] as const satisfies readonly (readonly [keyof Settings, label: MessageKey])[];

/** What is changed less often, folded away; heard at once, from the same word on. */
export function MoreSound() {
  const { session } = useView();
  return (
    <details class="more-sound">
      <summary>{session.t("view.moreSound")}</summary>
      <div class="more-settings">
        <SkimChoice />
        {moreSound.map(([name, label, value]) => (
          <div key={name} class="setting">
            <label for={name}>{session.t(label)}</label>
            <input
              id={name}
              type="range"
              {...soundRanges[name]}
              value={session.settings.value[name]}
              aria-valuetext={session.t(value, { value: session.settings.value[name] })}
              onInput={(event) => session.changeSettings({ [name]: event.currentTarget.valueAsNumber })}
            />
          </div>
        ))}
        <SoundDeviceChoice />
        {soundSwitches.map(([name, label]) => (
          <Check
            key={name}
            label={session.t(label)}
            isOn={session.settings.value[name]}
            onChoose={(isOn) => session.changeSettings({ [name]: isOn })}
          />
        ))}
        <div class="more-dialogs">
          <CommandButton command="listen.voices" text={session.t("view.voices.open")} />
          <CommandButton command="listen.structure" text={session.t("view.structure.open")} />
        </div>
        <SkipChoice />
      </div>
    </details>
  );
}

/** What is not read aloud; it is listed with what was left out. */
function SkipChoice() {
  const { session } = useView();
  const { skips } = session.settings.value;
  const change = (kind: SkippableKind, isSkipped: boolean) =>
    session.changeSettings({
      skips: skippableKinds.filter((each) => (each === kind ? isSkipped : skips.includes(each))),
    });
  return (
    <fieldset>
      <legend>{session.t("view.skips")}</legend>
      {skippableKinds.map((kind) => (
        <Check
          key={kind}
          label={session.t(`view.skip.${kind}`)}
          isOn={skips.includes(kind)}
          onChoose={(isSkipped) => change(kind, isSkipped)}
        />
      ))}
    </fieldset>
  );
}

/** The voice for this article's language. */
export function VoiceChoice() {
  const { session } = useView();
  const voices = session.voices.value;
  return (
    <div class="setting">
      <label for="voice">{session.t("view.voice")}</label>
      <select id="voice" onChange={(event) => session.chooseVoice(event.currentTarget.value)}>
        {voices.length === 0 && <option value="">{session.t("view.noVoice")}</option>}
        {voices.map((voice) => {
          const key = getVoiceKey(voice);
          return (
            <option key={key} value={key} selected={key === session.voiceKey.value}>
              {describeVoice(voice, session)}
            </option>
          );
        })}
      </select>
    </div>
  );
}

function describeVoice({ name, language, local }: Voice, { t, locale }: Session): string {
  return t(local ? "view.voiceOption" : "view.voiceOnline", { name, language: nameLanguage(language, locale) });
}

const verbosities: readonly (readonly [Verbosity, MessageKey])[] = [
  ["none", "view.verbosityNone"],
  ["brief", "view.verbosityBrief"],
  ["full", "view.verbosityFull"],
];

/** How much of the article is read, from most to least. */
function SkimChoice() {
  const { session } = useView();
  const change = (value: string) => {
    const chosen = skimLevels.find((level) => level === value);
    if (chosen) session.skim.value = chosen;
  };
  return (
    <div class="setting">
      <label for="skim">{session.t("view.skim")}</label>
      <select id="skim" onChange={(event) => change(event.currentTarget.value)}>
        {skimLevels.toReversed().map((level) => (
          <option key={level} value={level} selected={level === session.skim.value}>
            {session.t(`view.skim.${level}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How much is said about the article's structure. */
export function VerbosityChoice({ id }: { readonly id: string }) {
  const { session } = useView();
  const change = (value: string) => {
    const chosen = verbosities.find(([verbosity]) => verbosity === value);
    if (chosen) session.changeSettings({ verbosity: chosen[0] });
  };
  return (
    <div class="setting">
      <label for={id}>{session.t("view.verbosity")}</label>
      <select id={id} onChange={(event) => change(event.currentTarget.value)}>
        {verbosities.map(([verbosity, label]) => (
          <option key={verbosity} value={verbosity} selected={verbosity === session.settings.value.verbosity}>
            {session.t(label)}
          </option>
        ))}
      </select>
    </div>
  );
}
