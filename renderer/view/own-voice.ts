import type { Player, Sentence } from "../speech/player.ts";

/** Hark's own voice for the interface: one message after another, so that none cuts off what nobody has heard yet. */
export interface OwnVoice {
  /** Says a message; see `createOwnVoice` for when. */
  say(sentences: readonly Sentence[], topic?: string): void;
  /** Says what focus or an arrow came to. */
  sayFocus(sentences: readonly Sentence[]): void;
  /** Takes back what is no longer true: what waits is not said, what is being said may be cut off. */
  withdraw(topic: string): void;
  /** The listener pressed a key or the like: whatever is being said may be cut off by the answer. */
  noteInput(): void;
}

interface Message {
  readonly sentences: readonly Sentence[];
  readonly topic?: string | undefined;
  /** Whether the next message may cut it off. */
  isBrief: boolean;
}

/**
 * As screen readers do it: a key cuts off what is being said; what comes by itself waits until that is said. Two cut off
 * without a key: a newer message of the same topic, and any message what focus came to, which the listener can ask for again.
 * Of what focus came to only the newest waits, and only until the next key.
 */
export function createOwnVoice(announceAll: Player["announceAll"]): OwnVoice {
  const waiting: Message[] = [];
  let now: Message | null = null;
  let hasInput = false;

  const isCutBy = (message: Message, current: Message) =>
    hasInput ||
    (current.isBrief && !message.isBrief) ||
    (message.topic !== undefined && message.topic === current.topic);

  function takeNext(): readonly Sentence[] {
    now = waiting.shift() ?? null;
    return now?.sentences ?? [];
  }

  async function start(message: Message): Promise<void> {
    now = message;
    hasInput = false;
    // Each by itself: `now` goes on to those that waited.
    const turn = ++turns;
    await announceAll(message.sentences, takeNext);
    if (turn !== turns) return;
    now = null;
    // Cut off by something else: by the listener, who wants to hear that, or by an article that came.
    const next = hasInput ? undefined : waiting.shift();
    if (next) void start(next);
    else waiting.length = 0;
  }
  let turns = 0;

  function forget(topic: string | undefined): void {
    const older = waiting.findIndex((message) => topic !== undefined && message.topic === topic);
    if (older >= 0) waiting.splice(older, 1);
  }

  /** Where focus was says nothing to a listener once it has gone on, or a key may have taken it away. */
  function forgetFocus(): void {
    const messages = waiting.filter(({ isBrief }) => !isBrief);
    waiting.splice(0, waiting.length, ...messages);
  }

  function say(message: Message): void {
    forget(message.topic);
    if (message.isBrief || hasInput) forgetFocus();
    if (now && !isCutBy(message, now)) waiting.push(message);
    else void start(message);
  }

  return {
    say: (sentences, topic) => say({ sentences, topic, isBrief: false }),
    sayFocus: (sentences) => say({ sentences, isBrief: true }),
    withdraw: (topic) => {
      forget(topic);
      if (now?.topic === topic) now.isBrief = true;
    },
    noteInput: () => {
      hasInput = true;
    },
  };
}
