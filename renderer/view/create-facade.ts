import { computed } from "@preact/signals";
import type { StartUp } from "../../main/contract.ts";
import type { Position, SkippedPart, TextRange } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { listSentences } from "../speech/text-sentences.ts";
import type { AudioChoice } from "./audio-saver.ts";
import { createArrivals } from "./create-arrivals.ts";
import type { SessionParts } from "./create-command-context.ts";
import { createEarconFacade } from "./earcon-facade.ts";
import { nameArticle } from "./library-state.ts";
import { createPronunciationFacade } from "./pronunciation-facade.ts";
import type { Session } from "./session.ts";
import { skippedReasons } from "./skipped-reasons.ts";
import { getVoiceKey } from "./voice-choice.ts";
import { createVoiceFacade } from "./voice-facade.ts";

/** The session as components see it. */
export function createFacade(parts: SessionParts, startUp: StartUp, run: (id: string) => void): Session {
  const { t, reading, settings, opener, dialog, voicing, request } = parts;
  return {
    t,
    locale: startUp.locale,
    article: reading.article,
    understood: reading.understood,
    isAsItIs: reading.isAsItIs,
    name: reading.name,
    label: computed(() => reading.document.value?.label ?? ""),
    loading: opener.loading,
    problem: parts.problem,
    audioProgress: parts.audioSaver.progress,
    position: reading.position,
    playback: voicing.player.state,
    ...createHeardSignals(parts),
    settings: settings.settings,
    unspoken: voicing.unspoken,
    skim: voicing.skim,
    passedOver: computed(() => [...voicing.passedOver.value].filter(({ role }) => role !== "announcement").length),
    commands: parts.commands,
    ...pickStates(parts),
    dialog,
    ...parts.news.facade,
    ...parts.bulletin.facade,
    ...createPronunciationFacade(parts, startUp.locale),
    ...createEarconFacade(parts, startUp.locale),
    run,
    openAddress: opener.openAddress,
    openFile: opener.openFile,
    openPasted: opener.openPasted,
    openKept: (article) => {
      dialog.value = null;
      void opener.openKept(article.id, nameArticle(article));
    },
    returnFocus: parts.returnFocus,
    visitBlock: (block, offset = 0) => visitBlock(parts, { block, offset }),
    goToBlock: parts.mover.goToBlock,
    goToRange: parts.mover.goToRange,
    followLink: opener.openAddress,
    openInBrowser: (url) => void request.openInBrowser(url),
    hearSkipped: (part, isAsked) => hearSkipped(parts, startUp.locale, part, isAsked),
    copyText: (text) => request.copyText(text),
    fetchImage: (url) => request.fetchImage(reading.document.value?.id ?? "", url),
    changeSettings: settings.change,
    ...createVoiceFacade(parts, startUp.locale),
    saveReport: (note) => saveReport(parts, note),
    saveAudio: (choice) => saveAudio(parts, choice),
    describeAudioVoice: () => describeAudioVoice(parts),
    ...createMessages(parts),
    ...createArrivals(parts, startUp),
  };
}

/** What dialogs show and do by themselves. */
function pickStates({ keyEditor, finder, library, libraryFile, natural }: SessionParts) {
  return { keyEditor, finder, library, libraryFile, natural };
}

function createMessages({ problem, announcer, voicing }: SessionParts) {
  return {
    hearText: (text: string, language: string) =>
      void voicing.player.announceAll(listSentences(text, language, voicing.getListenerRules())),
    dismissProblem: () => {
      problem.value = "";
    },
    announce: announcer.announce,
    sayOption: announcer.sayFocus,
    messages: announcer.messages,
  };
}

/** Where a screen reader speaks it says what focus comes to, reason and all; Hark's voice says the text when asked. */
function hearSkipped(parts: SessionParts, locale: string, part: SkippedPart, isAsked: boolean): void {
  const { t, reading, voicing, getSpeaker } = parts;
  const isOwnVoice = getSpeaker() === "hark";
  if (!isOwnVoice && !isAsked) return;
  const language = reading.understood.value?.metadata.language ?? locale;
  const sentences = listSentences(part.text, language, voicing.getListenerRules());
  const reason = skippedReasons[part.reason];
  void voicing.player.announceAll(
    isOwnVoice && reason ? [...sentences, { text: t(reason), language: locale }] : sentences,
  );
}

/** The dialog stays open where nothing was saved, with what was typed in it. */
async function saveReport({ reporter, announcer, dialog }: SessionParts, note: string): Promise<string> {
  const { isSaved, sentence } = await reporter(note);
  if (isSaved) dialog.value = null;
  announcer.announce(sentence);
  return isSaved ? "" : sentence;
}

/** The dialog stays open where nothing was begun, with what was chosen in it. */
async function saveAudio({ audioSaver, announcer, dialog }: SessionParts, choice: AudioChoice): Promise<string> {
  const sentence = await audioSaver.save(choice);
  if (sentence === "") dialog.value = null;
  else announcer.announce(sentence);
  return sentence;
}

/** A voice that the system plays by itself cannot be saved: then it is another's, which must not be a surprise. */
function describeAudioVoice({ t, voicing, settings }: SessionParts): string {
  const voice = voicing.getRecordingVoice();
  if (!voice) return t("view.audioDialog.noVoice");
  const chosen = voicing.voices.value.find((candidate) => getVoiceKey(candidate) === voicing.voiceKey.value);
  const values = { voice: voice.name, rate: settings.settings.value.rate, chosen: chosen?.name ?? "" };
  const isOther = chosen !== undefined && getVoiceKey(chosen) !== getVoiceKey(voice);
  return t(isOther ? "view.audioDialog.otherVoice" : "view.audioDialog.voice", values);
}

function createHeardSignals({ reading, voicing }: SessionParts) {
  const { heard } = voicing.player;
  return {
    voices: voicing.voices,
    voiceKey: voicing.voiceKey,
    spokenSentence: computed((): TextRange | null => {
      const { role, source } = heard.value?.utterance ?? {};
      return role && source && role !== "announcement" ? source : null;
    }),
    spokenWord: computed(() => heard.value?.word ?? null),
    // As it is written: what a voice needs in order to say it right ("20 26") is not what one wants to read.
    spokenText: computed(() => {
      const { role, source, text } = heard.value?.utterance ?? {};
      const block = source && role !== "announcement" ? reading.article.value?.blocks[source.block] : undefined;
      return block && source ? getBlockText(block).slice(source.start, source.end) : (text ?? "");
    }),
  };
}

/** The position goes where the reader's focus goes, but while Hark reads, the reading leads. */
function visitBlock({ reading, voicing, ...focus }: SessionParts, position: Position): void {
  if (focus.isMovingFocus() || focus.isReturningFocus() || voicing.player.state.value === "playing") return;
  reading.position.value = position;
  voicing.player.follow(position);
}
