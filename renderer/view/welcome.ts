import { focusBlock } from "../accessibility/focus.ts";
import type { Article } from "../article/article.ts";
import { describePlace } from "../navigation/place.ts";
import type { Announcer } from "./announcer.ts";
import { sayEnding, sayLoaded } from "./command-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";
import { sayDoubt } from "./doubt-sentences.ts";
import { skimSentences } from "./skim-ladder.ts";
import { sayMissingPages } from "./source-sentences.ts";
import type { Voicing } from "./voicing.ts";

type WelcomeParts = Pick<
  SessionParts,
  "t" | "isMac" | "reading" | "settings" | "getSpeaker" | "moveFocus" | "typing"
> & {
  readonly announcer: Pick<Announcer, "announce">;
  readonly voicing: Pick<Voicing, "getUnspokenLanguage" | "skim">;
};

interface Welcome {
  /** Reading has begun already, so that only what must be known before it is said. */
  readonly isReading: boolean;
  /** Another article stood there and had focus, or a dialog was over it: its coming into focus may not be heard. */
  readonly replaces?: boolean;
  /** A sentence that is said before all others. */
  readonly first?: string;
}

/** Focus goes to where the listener is, and exactly one voice says what came. */
export function welcomeArticle(parts: WelcomeParts, { isReading, replaces = false, first = "" }: Welcome): void {
  const { reading, announcer, getSpeaker } = parts;
  const article = reading.article.value;
  if (!article) return;
  if (!parts.typing.isTyping()) parts.moveFocus(() => focusBlock(document, reading.position.value.block));
  const welcome = isReading ? [] : listWelcome(parts, article);
  const warnings = listWarnings(parts, article, isReading);
  const warned = [welcome[0], ...warnings];
  // A screen reader says the headline itself when focus comes to it; but Orca takes what is put in the place of what
  // had focus for the same, and says nothing of it.
  const sentences = getSpeaker() === "hark" ? [...warned, welcome[1]] : replaces ? warned : warnings;
  announcer.announce([first, ...sentences].filter(Boolean).join(" "));
}

/** What is said before and after what the listener must know of an article that came. */
function listWelcome({ t, reading, settings }: WelcomeParts, article: Article): string[] {
  const name = reading.name.value;
  switch (reading.arrival.value) {
    case "opened":
      return [sayLoaded(article, name, settings.settings.value.rate, t), t("say.pressPlay")];
    case "returned":
      return [t("say.back", { headline: name })];
    case "switched":
      // Said already, by the command that did it.
      return [];
  }
}

/** Where an article begins that was opened before. */
function sayResumed({ t, reading }: WelcomeParts, article: Article): string {
  const resume = reading.resume.value;
  if (resume === null) return "";
  if (resume.kind === "heardBefore") return t("say.heardBefore");
  return t("say.resumed", { percent: describePlace(article, resume.position).percent });
}

function listWarnings(parts: WelcomeParts, article: Article, isReading: boolean): string[] {
  const { t, isMac, reading, voicing } = parts;
  if (reading.arrival.value === "switched") return [];
  const isNew = reading.arrival.value === "opened";
  const resumed = isNew ? sayResumed(parts, article) : "";
  const skim = voicing.skim.peek();
  const skimmed = skim === "everything" ? "" : t(skimSentences[skim]);
  const doubts = isNew ? [resumed, skimmed, sayMissingPages(article, t), sayDoubt(article, t, isMac)] : [];
  // The reading itself comes to the end of the page, and to words in a foreign voice.
  if (isReading) return doubts;
  const language = voicing.getUnspokenLanguage();
  return [...doubts, sayEnding(article, t), language ? t("say.foreignVoice", { language }) : ""];
}
