import type { Result, SourceDocument } from "../../main/contract.ts";
import type { Article } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { readDocument } from "../article/read-document.ts";
import type { Translate } from "../locales/translate.ts";
import { mapPosition } from "../navigation/map-position.ts";
import type { Player } from "../speech/player.ts";
import { sayFailure } from "./failure-sentence.ts";
import type { Reading } from "./reading.ts";

interface PageSwitchOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly reading: Reading;
  readonly player: Player;
  announce(sentence: string, topic?: string): void;
  /** What is said while no article is open. */
  sayEmpty(): string;
}

export interface PageSwitch {
  /** Shows the page as it is, or the article again, and keeps the listener's place and the reading going. */
  toggle(): Promise<void>;
}

/** The way to and fro between the article as Hark understands it and the page as it is. */
export function createPageSwitch(options: PageSwitchOptions): PageSwitch {
  const { t, isMac, reading, announce, sayEmpty } = options;
  // Asking again and again must not mean to read a long page again and again.
  const known = new WeakMap<SourceDocument, Promise<Result<Article>>>();
  const readAsItIs = (document: SourceDocument) => {
    const result = known.get(document) ?? readSafely(document);
    known.set(document, result);
    return result;
  };

  async function showAsItIs(document: SourceDocument, understood: Article): Promise<void> {
    const result = await readAsItIs(document);
    // Meanwhile something else may have been opened, or the key pressed once more.
    if (reading.document.peek() !== document || reading.isAsItIs.peek()) return;
    if (!result.ok) announce(sayFailure(result, document.label, t, isMac));
    else if (hasSameText(result.value, understood)) announce(t("say.sameAsItIs"));
    else show(result.value, t("say.asItIs"), options);
  }

  return {
    toggle: async () => {
      const [document, understood] = [reading.document.peek(), reading.understood.peek()];
      if (!document || !understood) announce(sayEmpty());
      else if (reading.isAsItIs.peek()) show(understood, t("say.asUnderstood"), options);
      else await showAsItIs(document, understood);
    },
  };
}

function show(next: Article, sentence: string, { reading, player, announce }: PageSwitchOptions): void {
  const shown = reading.article.peek();
  if (!shown) return;
  const wasPlaying = player.state.peek() === "playing";
  reading.switchTo(next, mapPosition(shown, reading.position.peek(), next));
  if (wasPlaying) player.play();
  announce(sentence, "form");
}

async function readSafely(document: SourceDocument): Promise<Result<Article>> {
  try {
    return await readDocument(document, { asItIs: true });
  } catch (error) {
    console.error(error);
    return { ok: false, reason: "unexpected", detail: { name: document.label } };
  }
}

/** A page that cannot be read in another way has nothing to show for it, either. */
function hasSameText({ blocks }: Article, understood: Article): boolean {
  const write = (content: Article["blocks"]) => content.map(getBlockText).join("\n");
  return blocks.length === 0 || write(blocks) === write(understood.blocks);
}
