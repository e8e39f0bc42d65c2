import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Requests, Settings, StartUp } from "../../main/contract.ts";
import type { Pronunciation } from "../../main/contract-pronunciation.ts";
import type { Article, SkippedPart } from "../article/article.ts";
import type { MessageKey, Translate } from "../locales/translate.ts";
import type { RecordOptions } from "../speech/audio-file/record-script.ts";
import { createPlayer } from "../speech/create-player.ts";
import type { Engine, Voice } from "../speech/engine.ts";
import { createSoundDevices } from "../speech/engines/embedded/sound-devices.ts";
import { startEmbeddedEngine } from "../speech/engines/embedded/start-embedded-engine.ts";
import { WebAudioOutput } from "../speech/engines/embedded/web-audio-output.ts";
import type { NaturalEngine } from "../speech/engines/natural/natural-engine.ts";
import { createWebSpeechEngine } from "../speech/engines/web-speech/web-speech-engine.ts";
import type { Player } from "../speech/player.ts";
import { RateMemory } from "../speech/rate-memory.ts";
import { getPitchShift } from "../speech/role-pitch.ts";
import { buildScript } from "../speech/script.ts";
import type { SkimLevel } from "../speech/skim.ts";
import type { SpeechProblem } from "../speech/speaker.ts";
import { createPronouncer, type Pronouncer } from "../speech/text/pronunciation/pronouncer.ts";
import type { ListenerRules } from "../speech/text-sentences.ts";
import { listUnsaid } from "../speech/unsaid.ts";
import type { Utterance } from "../speech/utterance.ts";
import { matchVoices } from "../speech/voice-match.ts";
import { followVoices } from "./follow-voices.ts";
import { keepVolume } from "./keep-volume.ts";
import { nameLanguage } from "./name-language.ts";
import { createNaturalVoicing, type NaturalVoicing, startNaturalVoice } from "./natural-voicing.ts";
import type { Reading } from "./reading.ts";
import { chooseRecordingVoice, planRecording } from "./recording-voice.ts";
import type { SettingsState } from "./settings-state.ts";
import { createSkim } from "./skim-ladder.ts";
import { chooseVoice, getVoiceKey, offerVoices, putFavouritesFirst, withVoice } from "./voice-choice.ts";

interface VoicingOptions {
  readonly request: Requests;
  readonly startUp: StartUp;
  readonly t: Translate;
  readonly reading: Reading;
  readonly settings: SettingsState;
  /** The listener's dictionary. */
  readonly pronunciations: ReadonlySignal<readonly Pronunciation[]>;
  /** Says a trouble of the voice, by whichever voice there is. */
  announce(sentence: string): void;
  /** Shows a trouble of the voice that no voice can say. */
  showProblem(sentence: string): void;
}

/** Engines, voices and the player of the article on screen. */
export interface Voicing {
  readonly player: Player;
  /** All that the reader is offered. */
  readonly allVoices: ReadonlySignal<readonly Voice[]>;
  /** For the article's language, favourites first, then the best. */
  readonly voices: ReadonlySignal<readonly Voice[]>;
  /** The voice that reads it; empty when none can. */
  readonly voiceKey: ReadonlySignal<string>;
  /** The article's language, for people, when no voice speaks it and another language's reads it; or empty. */
  getUnspokenLanguage(): string;
  /** What of the article on screen is not heard: as the reader has chosen, or because no voice could say it. */
  readonly unspoken: ReadonlySignal<readonly SkippedPart[]>;
  chooseVoice(voiceKey: string): void;
  readonly natural: NaturalVoicing;
  /** How much of each article is read. */
  readonly skim: Signal<SkimLevel>;
  /** Paragraphs of the article on screen, by their blocks, that were heard elsewhere and are passed over. */
  readonly heardBefore: Signal<ReadonlySet<number>>;
  /** What reading passes over: skimmed over, or heard before. */
  readonly passedOver: ReadonlySignal<ReadonlySet<Utterance>>;
  /** How often an article has been read to its end. */
  readonly endings: ReadonlySignal<number>;
  /** How words are said, for what is not of the article's script. */
  getListenerRules(): ListenerRules;
  /** What is read aloud of the article on screen. */
  getScript(): readonly Utterance[];
  /** How it is read aloud, as far as that can be put into a file. */
  getRecording(): RecordOptions;
  /** The voice that the article is put into a file with; null when there is none. */
  getRecordingVoice(): Voice | null;
  /** Turns the voice down to nothing within so many seconds, or (0) up to where it was. */
  fade(seconds: number): void;
  /** Loads the embedded voice, so that the first key is answered at once. Not before the first article is on screen. */
  warmUp(): void;
}

/** Starts the engines and keeps the player's script true to article and settings. */
export function createVoicing(options: VoicingOptions): Voicing {
  const { startUp, reading, settings } = options;
  const rates = new RateMemory(settings.settings.peek().voiceRates, (voiceRates) => settings.change({ voiceRates }));
  const { embedded, natural, engines } = startEngines(options, rates);
  const naturalVoicing = createNaturalVoicing(natural, options);
  const foundVoices = signal<readonly Voice[]>([]);
  const allVoices = computed(() => offerVoices(foundVoices.value, settings.settings.value));
  const language = computed(() => reading.article.value?.metadata.language ?? startUp.locale);
  const unspoken = signal<readonly SkippedPart[]>([]);
  const endings = signal(0);
  const noteUnspoken = ({ text, source }: Utterance) => {
    unspoken.value = [...unspoken.peek(), { kind: "other", reason: "unspoken", text, range: source }];
  };
  const player = createVoicedPlayer(options, engines, natural, allVoices, { noteUnspoken, endings });
  effect(() => {
    void reading.article.value;
    unspoken.value = [];
    rates.beginText();
  });

  followVoices(engines, foundVoices);
  const pronouncer = createPronouncing(options);
  const script = keepScript(player, options, pronouncer);
  keepVoice(player, settings);
  const fade = keepVolume(player, settings);

  return {
    player,
    unspoken: computed(() => {
      const article = reading.article.value;
      return [...(article ? listUnsaid(article, settings.settings.value) : []), ...unspoken.value];
    }),
    fade,
    endings,
    ...createSkim(player, reading, script),
    allVoices,
    voices: computed(() => putFavouritesFirst(matchVoices(allVoices.value, language.value), settings.settings.value)),
    voiceKey: computed(() => {
      const voice = chooseVoice(language.value, allVoices.value, settings.settings.value);
      return voice ? getVoiceKey(voice) : "";
    }),
    getUnspokenLanguage: () => findUnspoken(language.peek(), allVoices.peek(), options),
    warmUp: () => void embedded.warmUp(),
    getListenerRules: () => ({
      pronouncer: pronouncer.peek(),
      wholeAddresses: settings.settings.peek().wholeAddresses,
    }),
    getScript: () => script.peek(),
    ...createRecording(engines, allVoices, language, options),
    chooseVoice: (voiceKey) => {
      const voice = allVoices.peek().find((candidate) => getVoiceKey(candidate) === voiceKey);
      if (!voice) return;
      settings.change(withVoice(settings.settings.peek(), voice));
      if (voice.engineId === natural.id && !natural.isTried) void naturalVoicing.measure();
    },
    natural: naturalVoicing,
  };
}

function startEngines(options: VoicingOptions, rates: RateMemory) {
  const openOutput = shareOutput(options);
  const embedded = startEmbeddedEngine({ rates, openOutput });
  const natural = startNaturalVoice(options, { rates, openOutput });
  const { startUp, request } = options;
  // With no sound device the system's voices never end what they say, and some systems hang when asked for them.
  const system = startUp.soundOutput ? [createWebSpeechEngine(rates, request.awaitSpeechLoss)] : [];
  // The natural voices last: nobody gets one who has not chosen it.
  const engines: readonly Engine[] = [embedded, ...system, natural];
  return { embedded, natural, engines };
}

function findUnspoken(language: string, voices: readonly Voice[], { startUp, settings }: VoicingOptions): string {
  const isSpoken = chooseVoice(language, voices, settings.settings.peek()) !== null;
  return isSpoken || voices.length === 0 ? "" : nameLanguage(language, startUp.locale);
}

/** All engines that make samples are heard through one output: what one says follows what another said. */
function shareOutput(options: VoicingOptions): () => WebAudioOutput {
  const { t, startUp, settings, request, announce, showProblem } = options;
  let output: WebAudioOutput | null = null;
  return () => {
    output ??= new WebAudioOutput({
      isAudible: startUp.soundOutput,
      devices: createSoundDevices(request.restoreSound),
      device: computed(() => settings.settings.value.soundDevice),
      onDeviceReplaced: (name, isMissing) => announce(t(isMissing ? "say.deviceGone" : "say.deviceBack", { name })),
      onDeviceMissing: (isMissing) => showProblem(isMissing ? t("say.soundMissing") : ""),
    });
    return output;
  };
}

function createRecording(
  engines: readonly Engine[],
  allVoices: ReadonlySignal<readonly Voice[]>,
  language: ReadonlySignal<string>,
  { startUp: { locale }, settings }: VoicingOptions,
): Pick<Voicing, "getRecording" | "getRecordingVoice"> {
  const list = () => ({ engines, voices: allVoices.peek(), settings: settings.settings.peek(), locale });
  return {
    getRecording: () => planRecording(list()),
    getRecordingVoice: () => chooseRecordingVoice(language.peek(), list()),
  };
}

const problemSentences: { readonly [Problem in SpeechProblem]: MessageKey } = {
  "engine-replaced": "say.engineFailed",
  "no-voice": "say.noVoiceForLanguage",
  "left-out": "say.unspeakable",
  "no-engine": "say.noVoice",
  "too-fast": "say.naturalTooFast",
  late: "say.naturalLate",
};

function createVoicedPlayer(
  { request, startUp, t, reading, settings, announce, showProblem }: VoicingOptions,
  engines: readonly Engine[],
  natural: NaturalEngine,
  allVoices: ReadonlySignal<readonly Voice[]>,
  { noteUnspoken, endings }: { noteUnspoken(utterance: Utterance): void; readonly endings: Signal<number> },
): Player {
  return createPlayer({
    engines,
    position: reading.position,
    getRate: () => settings.settings.peek().rate,
    getPitch: () => settings.settings.peek().pitch,
    getPitchShift: (role) => getPitchShift(role, settings.settings.peek()),
    getPauses: () => settings.settings.peek().pauses,
    getVoice: (language) => {
      const choose = (wished: string) => chooseVoice(wished, allVoices.peek(), settings.settings.peek());
      // Read wrongly is better than not read: a listener can still make out names, and hear that something is there.
      const voice = choose(language) ?? choose(startUp.locale);
      return voice && { engineId: voice.engineId, voiceId: voice.id };
    },
    onSpoken: ({ text, role, language }) => void request.reportSpoken({ text, role, language }),
    onUnspoken: (utterance) => {
      const { text, language } = utterance;
      noteUnspoken(utterance);
      void request.reportSpoken({ text, role: "unspoken", language });
    },
    onEnd: () => {
      endings.value += 1;
      void request.reportEnd({ ok: true, message: "" });
    },
    onProblem: (problem, language) => {
      const facts = { language: nameLanguage(language, startUp.locale), rate: natural.getSustainedRate() };
      const sentence = t(problemSentences[problem], facts);
      if (problem === "no-engine") {
        showProblem(sentence);
        void request.reportEnd({ ok: false, message: sentence });
      } else {
        announce(sentence);
      }
    },
  });
}

/** The listener's dictionary as it is now, made ready once for each change of it. */
function createPronouncing({ t, pronunciations, announce }: VoicingOptions): ReadonlySignal<Pronouncer> {
  const onSlow = ({ written }: Pronunciation) => announce(t("say.pronunciationSlow", { written }));
  return computed(() => createPronouncer(pronunciations.value, { onSlow }));
}

/** A change of verbosity or dictionary changes what is said from the next sentence on; a new article is a new script. */
function keepScript(
  player: Player,
  { startUp, t, reading, settings }: VoicingOptions,
  pronouncer: ReadonlySignal<Pronouncer>,
): ReadonlySignal<readonly Utterance[]> {
  const current = signal<readonly Utterance[]>([]);
  const verbosity = computed(() => settings.settings.value.verbosity);
  const wholeAddresses = computed(() => settings.settings.value.wholeAddresses);
  const skips = computed(() => settings.settings.value.skips);
  const cues = computed(() => settings.settings.value.cues);
  let lastArticle: Article | null = null;
  effect(() => {
    const article = reading.article.value;
    if (!article) return;
    const script = buildScript(article, {
      verbosity: verbosity.value,
      skips: skips.value,
      cues: cues.value,
      t,
      interfaceLanguage: startUp.locale,
      pronouncer: pronouncer.value,
      wholeAddresses: wholeAddresses.value,
    });
    current.value = script;
    const isNew = lastArticle !== article;
    lastArticle = article;
    batch(() => {
      const goesOn = !isNew && player.state.peek() === "playing";
      player.load(script);
      if (goesOn) player.play();
    });
  });
  return current;
}

const heardSettings = ["rate", "pitch", "pitchByRole", "voices"] as const satisfies readonly (keyof Settings)[];

/** Rate and voice are heard at once, from the same word on. */
function keepVoice(player: Player, { settings }: SettingsState): void {
  const heard = computed(() => JSON.stringify(heardSettings.map((name) => settings.value[name])));
  let isFirst = true;
  effect(() => {
    void heard.value;
    if (!isFirst) player.refresh();
    isFirst = false;
  });
}
