import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { BulletinItem } from "../../main/contract-bulletin.ts";
import type { Article, Block } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { isKnown, listRuns } from "../article/likeness.ts";
import { describePlace } from "../navigation/place.ts";
import { type PlacedStory, placeStories } from "./bulletin-order.ts";
import { type BulletinState, nameStory } from "./bulletin-state.ts";
import { type SessionParts, startPlayback } from "./create-command-context.ts";
import { rewindFor } from "./resume.ts";

type BulletinParts = Pick<
  SessionParts,
  "t" | "isMac" | "locale" | "reading" | "opener" | "announcer" | "dialog" | "voicing" | "settings"
>;

/** Plays the bulletin: its stories one after another. */
export interface BulletinPlayer {
  /** Whether the next story is on its way: nothing is read, and yet the bulletin goes on. */
  readonly isBetween: ReadonlySignal<boolean>;
  /** Lets the bulletin rest where it is between two stories: the next one may come, but is not read. */
  rest(): void;
  /** Whether what is on screen is the story under way. */
  isOnScreen(): boolean;
  /**
   * Goes on in the story that was begun last, also before a restart, and says where; else begins with the first that was
   * not heard.
   */
  play(): Promise<void>;
  /** To the next story (1) or the one before (-1). */
  step(step: -1 | 1): Promise<void>;
  /** Whether it stops after this story. */
  toggleStop(): void;
  /** Plays from this story on. */
  playFrom(item: BulletinItem): Promise<void>;
  /**
   * What is said before the story that has come; null where what has come is no story of the bulletin. What was heard in
   * this bulletin before is passed over from now on.
   */
  takeIntroduction(): string | null;
}

/** In ms: between two stories one must be able to tell that the one is over. */
const storyPause = 900;

export function createBulletinPlayer(parts: BulletinParts, state: BulletinState): BulletinPlayer {
  return new StoryPlayer(parts, state);
}

class StoryPlayer implements BulletinPlayer {
  readonly isBetween = signal(false);
  readonly #parts: BulletinParts;
  readonly #state: BulletinState;
  #underWay: { readonly item: BulletinItem; readonly documentId: string } | null = null;
  /** What is said before the story that is being opened. */
  #introduction: string | null = null;
  #stopsAfter = false;
  #turn = 0;
  /** When reading stopped: ms since 1970. */
  #restingSince = Date.now();
  /** As far as it has been read; see `#open`. */
  #heard: ReadonlySet<string> = new Set();
  /** The story that is being opened has been heard, and the listener wants to hear it once more, all of it. */
  #isAgain = false;
  /** By item id: what could not be opened since the bulletin was begun. It is not heard, and not tried again and again. */
  readonly #closed = new Set<number>();

  constructor(parts: BulletinParts, state: BulletinState) {
    this.#parts = parts;
    this.#state = state;
    effect(() => {
      if (parts.voicing.endings.value > 0) void this.#onEnd();
    });
    effect(() => {
      if (parts.voicing.player.state.value === "playing") this.isBetween.value = false;
      else this.#restingSince = Date.now();
    });
  }

  async play(): Promise<void> {
    const { t, voicing } = this.#parts;
    const stories = placeStories(await this.#state.read());
    const current = stories.find(({ item }) => item.id === this.#underWay?.item.id && !item.isHeard);
    if (current && this.isOnScreen() && voicing.player.state.value !== "playing") {
      this.#resume(current);
      return;
    }
    const waiting = stories.filter(({ item }) => !item.isHeard);
    this.#closed.clear();
    const first = waiting.find(({ item }) => item.isUnderWay) ?? waiting[0];
    if (!first) this.#say(t(stories.length === 0 ? "say.bulletinEmpty" : "say.bulletinHeard"));
    else await this.#open(first, this.#sayOpening(waiting));
  }

  /** After an hour or a night the last words are not in the ear any more, nor that this was the bulletin. */
  #resume(story: PlacedStory): void {
    const { t, reading, settings, voicing } = this.#parts;
    const article = reading.article.peek();
    const at = reading.position.peek();
    const { rate } = settings.settings.peek();
    const from = article && rewindFor(article, at, Date.now() - this.#restingSince, rate);
    if (from && (from.block !== at.block || from.offset !== at.offset)) {
      voicing.player.stop();
      reading.position.value = from;
    }
    // Begun before it is said, so that the reading goes on after it.
    startPlayback(this.#parts);
    const place = reading.position.peek();
    const isBegun = article && (place.block > 0 || place.offset > 0);
    const goesOn = isBegun && t("say.resumed", { percent: describePlace(article, place).percent });
    this.#say([this.#introduce(story), goesOn].filter(Boolean).join(" "));
  }

  async playFrom(item: BulletinItem): Promise<void> {
    this.#closed.clear();
    this.#isAgain = item.isHeard;
    await this.#state.setHeard(item, false);
    const story = placeStories(this.#state.items.value).find((one) => one.item.id === item.id);
    if (story) await this.#open(story, "");
  }

  async step(step: -1 | 1): Promise<void> {
    const { t } = this.#parts;
    const from = this.#underWay?.item;
    if (!from) {
      await this.play();
      return;
    }
    const stories = placeStories(await this.#state.read());
    const next = stories[stories.findIndex(({ item }) => item.id === from.id) + step];
    if (!next) {
      this.#say(t(step > 0 ? "say.lastStory" : "say.firstStory"));
      return;
    }
    if (step > 0) await this.#state.setHeard(from, true);
    this.#isAgain = next.item.isHeard;
    await this.#state.setHeard(next.item, false);
    await this.#open(next, "");
  }

  rest(): void {
    if (!this.isBetween.value) return;
    this.#turn++;
    this.#introduction = null;
    this.isBetween.value = false;
  }

  toggleStop(): void {
    this.#stopsAfter = !this.#stopsAfter;
    this.#say(this.#parts.t(this.#stopsAfter ? "say.stopsAfter" : "say.stopsNot"));
  }

  takeIntroduction(): string | null {
    const { t, reading, voicing } = this.#parts;
    const introduction = this.#introduction;
    this.#introduction = null;
    const article = introduction === null ? null : reading.article.value;
    const known = article && !this.#isAgain ? findKnown(article, this.#heard) : new Set<number>();
    this.#isAgain = false;
    voicing.heardBefore.value = known;
    if (introduction === null || known.size === 0) return introduction;
    return `${introduction} ${t("say.onlyNew", { count: known.size })}`.trim();
  }

  async #open(story: PlacedStory, before: string): Promise<void> {
    const { t, reading, opener, dialog, voicing } = this.#parts;
    const turn = ++this.#turn;
    const { item } = story;
    dialog.value = null;
    this.isBetween.value = true;
    voicing.player.stop();
    this.#introduction = `${before} ${this.#introduce(story)}`.trim();
    const open = item.kind === "kept" ? opener.openKept : opener.openHeadline;
    this.#heard = await this.#state.readHeardRuns();
    if (turn !== this.#turn) return;
    let failure = "";
    // Said with what comes after it: on its own it would be cut off by that.
    const isShown = await open(item.ref, nameStory(item), (sentence) => {
      failure = sentence;
    });
    if (turn !== this.#turn) return;
    this.#state.current.value = item.id;
    if (isShown) {
      void this.#state.begin(item);
      this.#underWay = { item, documentId: reading.document.peek()?.id ?? "" };
      return;
    }
    this.#introduction = null;
    // Given up by the listener: then the bulletin rests, too.
    if (failure === "") {
      this.isBetween.value = false;
      return;
    }
    this.#closed.add(item.id);
    await this.#goOn(`${failure} ${t("say.storyPassed", { name: nameStory(item) })}`);
  }

  async #onEnd(): Promise<void> {
    const { reading } = this.#parts;
    if (!this.isOnScreen()) return;
    const { item } = this.#underWay ?? {};
    const article = reading.understood.peek();
    if (!item) return;
    const turn = this.#turn;
    this.isBetween.value = true;
    // First: a story whose words are known and which is not heard would be passed over whole the next time.
    await this.#state.setHeard(item, true);
    if (article) await this.#state.noteHeardRuns(new Set(article.blocks.flatMap(listBlockRuns)));
    if (this.#stopsAfter) {
      this.#stopsAfter = false;
      this.#underWay = null;
      this.isBetween.value = false;
      this.#say(this.#parts.t("say.bulletinStopped"));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, storyPause));
    if (turn !== this.#turn) return;
    if (this.isOnScreen()) await this.#goOn("");
    else this.isBetween.value = false;
  }

  /** To the first story that was not heard and can be opened. */
  async #goOn(before: string): Promise<void> {
    const stories = placeStories(this.#state.items.value);
    const next = stories.find(({ item }) => !item.isHeard && !this.#closed.has(item.id));
    if (next) {
      await this.#open(next, before);
      return;
    }
    this.#underWay = null;
    this.isBetween.value = false;
    const left = stories.filter(({ item }) => !item.isHeard).length;
    this.#say(`${before} ${this.#parts.t("say.bulletinEnd", { left })}`.trim());
  }

  isOnScreen(): boolean {
    return this.#underWay !== null && this.#parts.reading.document.peek()?.id === this.#underWay.documentId;
  }

  #sayOpening(waiting: readonly PlacedStory[]): string {
    const { t, locale, settings } = this.#parts;
    const date = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format();
    const words = waiting.reduce((sum, { item }) => sum + item.wordCount, 0);
    const minutes = Math.max(1, Math.round(words / settings.settings.value.rate));
    return t("say.bulletinOpening", { date, count: waiting.length, minutes });
  }

  #introduce({ item, place, count, alsoIn }: PlacedStory): string {
    const { t, locale } = this.#parts;
    const source = item.source === "" ? "" : t("say.storySource", { source: item.source });
    const sources = new Intl.ListFormat(locale, { type: "conjunction" }).format(alsoIn);
    const also = alsoIn.length === 0 ? "" : t("say.alsoIn", { count: alsoIn.length, sources });
    return [t("say.story", { place, count }), source, also].filter(Boolean).join(" ");
  }

  #say(sentence: string): void {
    this.#parts.announcer.announce(sentence, "bulletin");
  }
}

function listBlockRuns(block: Block): string[] {
  return [...listRuns(getBlockText(block))];
}

/** The paragraphs of an article that were heard, by their blocks. */
function findKnown({ blocks }: Article, heard: ReadonlySet<string>): Set<number> {
  const isOld = (index: number) => blocks[index]?.kind === "paragraph" && isKnown(getBlockText(blocks[index]), heard);
  return new Set([...blocks.keys()].filter(isOld));
}
