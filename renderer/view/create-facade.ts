import { computed } from "@preact/signals";
import type { StartUp } from "../../main/contract.ts";
import { focusBlock } from "../accessibility/focus.ts";
import type { Position, TextRange } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { sayLoaded } from "./command-sentences.ts";
import { type SessionParts, startPlayback } from "./create-command-context.ts";
import type { Session } from "./session.ts";

/** The session as components see it. */
export function createFacade(parts: SessionParts, startUp: StartUp, run: (id: string) => void): Session {
  let isFirst = true;
  const { t, reading, settings, opener, dialog, voicing, request } = parts;
  return {
    t,
    locale: startUp.locale,
    article: reading.article,
    name: reading.name,
    loading: opener.loading,
    problem: parts.problem,
    position: reading.position,
    playback: voicing.player.state,
    ...createHeardSignals(parts),
    settings: settings.settings,
    voices: voicing.voices,
    voiceKey: voicing.voiceKey,
    dialog,
    run,
    openAddress: opener.openAddress,
    openFile: opener.openFile,
    openPasted: opener.openPasted,
    articleShown: () => {
      if (isFirst) voicing.warmUp();
      welcomeArticle(parts, isFirst && startUp.readAtOnce);
      isFirst = false;
    },
    visitBlock: (block, offset = 0) => visitBlock(parts, { block, offset }),
    goToBlock: parts.mover.goToBlock,
    followLink: opener.openAddress,
    fetchImage: (url) => request.fetchImage(reading.documentId.value, url),
    changeSettings: settings.change,
    chooseVoice: voicing.chooseVoice,
    dismissProblem: () => {
      parts.problem.value = "";
    },
    closeDialog: () => {
      dialog.value = null;
    },
  };
}

function createHeardSignals({ reading, voicing }: SessionParts) {
  const { heard } = voicing.player;
  return {
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

/** Focus goes to where the listener is, and exactly one voice says what came. */
function welcomeArticle(parts: SessionParts, readAtOnce: boolean): void {
  const { t, reading, settings, announcer, getSpeaker } = parts;
  const article = reading.article.value;
  if (!article) return;
  if (!parts.typing.isTyping()) parts.moveFocus(() => focusBlock(document, reading.position.value.block));
  if (readAtOnce) {
    startPlayback(parts);
    return;
  }
  const language = parts.voicing.getUnspokenLanguage();
  const warning = language ? t("say.foreignVoice", { language }) : "";
  const welcome = reading.isReturn.value
    ? t("say.back", { headline: reading.name.value })
    : sayLoaded(article, reading.name.value, settings.settings.value.rate, t);
  // A screen reader says the headline itself when focus comes to it.
  announcer.announce(getSpeaker() === "hark" ? `${welcome} ${warning}`.trim() : warning);
}

/** The position goes where the reader's focus goes, but while Hark reads, the reading leads. */
function visitBlock({ reading, voicing, isMovingFocus }: SessionParts, position: Position): void {
  if (isMovingFocus() || voicing.player.state.value === "playing") return;
  reading.position.value = position;
  voicing.player.follow(position);
}
