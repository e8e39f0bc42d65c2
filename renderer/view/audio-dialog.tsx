import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { AudioFormat } from "../../main/contract-audio.ts";
import type { MessageKey } from "../locales/translate.ts";
import { type AudioQuality, audioFormats, audioForms, audioQualities } from "../speech/audio-file/audio-form.ts";
import type { ArticlePart } from "../speech/audio-file/cut-range.ts";
import { readSelection } from "./article-selection.ts";
import { Dialog } from "./dialog.tsx";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";

const partId = "audio-part";
const introId = "audio-intro";

const formatNames: Readonly<Record<AudioFormat, MessageKey>> = {
  mp3: "view.audioDialog.mp3",
  m4b: "view.audioDialog.m4b",
  opus: "view.audioDialog.opus",
  flac: "view.audioDialog.flac",
  wav: "view.audioDialog.wav",
};

const qualityNames: Readonly<Record<AudioQuality, MessageKey>> = {
  small: "view.audioDialog.small",
  standard: "view.audioDialog.standard",
  high: "view.audioDialog.high",
};

const partNames: Readonly<Record<ArticlePart["kind"], MessageKey>> = {
  whole: "view.audioDialog.whole",
  from: "view.audioDialog.from",
  section: "view.audioDialog.section",
  stretch: "view.audioDialog.stretch",
};

/** What to save of the article as sound, and how. */
export function AudioDialog() {
  const { session } = useView();
  const { t } = session;
  const parts = useRef(listParts(session)).current;
  const part = useSignal(parts[0] ?? ({ kind: "whole" } as const));
  const format = useSignal<AudioFormat>("mp3");
  const quality = useSignal<AudioQuality>("standard");
  const problem = useSignal("");
  const isAsking = useRef(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // The system's dialog is open already, perhaps behind the window.
    if (isAsking.current) return;
    isAsking.current = true;
    problem.value = await session.saveAudio({ part: part.value, format: format.value, quality: quality.value });
    isAsking.current = false;
  };
  return (
    <Dialog title={t("view.audioDialog.title")} initialFocus={partId} describedBy={introId}>
      <form class="choices" onSubmit={(event) => void submit(event)}>
        <p id={introId}>{session.describeAudioVoice()}</p>
        <Choice
          id={partId}
          label={t("view.audioDialog.part")}
          chosen={part}
          options={parts.map((one) => [one, t(partNames[one.kind])])}
        />
        <Choice
          id="audio-format"
          label={t("view.audioDialog.format")}
          chosen={format}
          options={audioFormats.map((one) => [one, t(formatNames[one])])}
        />
        {audioForms[format.value].bitRates && (
          <Choice
            id="audio-quality"
            label={t("view.audioDialog.quality")}
            chosen={quality}
            options={audioQualities.map((one) => [one, t(qualityNames[one])])}
          />
        )}
        {problem.value && <p class="field-problem">{problem}</p>}
        <button type="submit" class="primary">
          {t("view.audioDialog.save")}
        </button>
      </form>
    </Dialog>
  );
}

interface ChoiceProps<Value> {
  readonly id: string;
  readonly label: string;
  readonly chosen: { value: Value };
  readonly options: readonly (readonly [value: Value, text: string])[];
}

function Choice<Value>({ id, label, chosen, options }: ChoiceProps<Value>) {
  const choose = (index: number) => {
    const option = options[index];
    if (option) chosen.value = option[0];
  };
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select id={id} onChange={(event) => choose(event.currentTarget.selectedIndex)}>
        {options.map(([value, text]) => (
          <option key={text} selected={value === chosen.value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What can be chosen here: what the reader has marked comes first. */
function listParts({ article, position }: Session): ArticlePart[] {
  const marked = readSelection(document);
  const here = position.peek();
  const isAtStart = here.block === 0 && here.offset === 0;
  const hasSections = (article.peek()?.blocks.filter(({ kind }) => kind === "heading").length ?? 0) > 1;
  return [
    ...(marked ? [{ kind: "stretch" as const, ...marked }] : []),
    { kind: "whole" },
    ...(isAtStart ? [] : [{ kind: "from" as const, position: here }]),
    ...(hasSections ? [{ kind: "section" as const, position: here }] : []),
  ];
}
