import type { StartUp } from "../../main/contract.ts";
import { type SessionParts, startPlayback } from "./create-command-context.ts";
import { isInArticle } from "./join-focus.ts";
import type { Session } from "./session.ts";
import { createSpeakerQuestion } from "./speaker-question.ts";
import { welcomeArticle } from "./welcome.ts";

type Arrivals = Pick<
  Session,
  "articleShown" | "speaker" | "askSpeakerAloud" | "chooseSpeaker" | "closeDialog" | "leaveDialog" | "dialogClosed"
>;

/** What happens when an article comes and when a dialog goes; the question of the first start holds back the first. */
export function createArrivals(parts: SessionParts, startUp: StartUp): Arrivals {
  const { reading, voicing, announcer } = parts;
  const dialogs = createDialogActions(parts);
  const question = createSpeakerQuestion(parts, startUp, () => dialogs.closeDialog());
  let isFirst = true;
  const welcome = (answer = "") => {
    const story = parts.bulletin.takeIntroduction();
    const readAtOnce = story !== null || parts.news.takeReadOn() || (isFirst && startUp.readAtOnce);
    const replaces = isFirst ? answer !== "" : isInArticle();
    isFirst = false;
    // Begun before anything is said, so that what is said comes first and the reading goes on after it.
    if (readAtOnce) startPlayback(parts);
    welcomeArticle(parts, { isReading: readAtOnce, replaces, first: answer || (story ?? "") });
  };
  const closeDialog = (after?: () => void) => {
    // Left without an answer it is not asked again: what Hark would do by itself is the answer.
    if (question.isOpen()) question.chooseSpeaker(parts.getSpeaker());
    else dialogs.closeDialog(after);
  };
  return {
    articleShown: () => {
      if (isFirst) voicing.warmUp();
      if (!question.isOpen()) welcome();
    },
    speaker: question.speaker,
    askSpeakerAloud: question.askSpeakerAloud,
    chooseSpeaker: question.chooseSpeaker,
    closeDialog,
    leaveDialog: () => closeDialog(() => tellReturn(parts)),
    dialogClosed: () => {
      dialogs.dialogClosed();
      const answer = question.takeAnswer();
      if (answer === "") return;
      if (reading.article.value && isFirst) welcome(answer);
      else announcer.announce(answer);
    },
  };
}

/** A control says itself when focus comes back to it, and what is read aloud is enough of an answer. */
function tellReturn({ t, announcer, voicing }: SessionParts): void {
  if (isInArticle() && voicing.player.state.peek() !== "playing") announcer.sayFocus(t("say.backInArticle"));
}

function createDialogActions({ dialog, voicing }: SessionParts): Pick<Session, "closeDialog" | "dialogClosed"> {
  let next: (() => void) | undefined;
  return {
    closeDialog: (after) => {
      // What was being read aloud in it has nobody to listen any more.
      const isReadAloud = dialog.value === "skipped" || dialog.value === "completeness";
      if (isReadAloud && voicing.player.state.value !== "playing") voicing.player.stop();
      next = after;
      dialog.value = null;
    },
    dialogClosed: () => {
      const act = next;
      next = undefined;
      act?.();
    },
  };
}
