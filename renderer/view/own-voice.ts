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
  let waiting: readonly Message[] = [];
  let now: Message | null = null;
  let hasInput = false;

  const hasTopicOf = (message: Message, other: Message) => message.topic !== undefined && message.topic === other.topic;

  const isCutBy = (message: Message, current: Message) =>
    hasInput || (current.isBrief && !message.isBrief) || hasTopicOf(message, current);

  /** Of the same topic; or where focus was, once it has gone on, or a key may have taken it away. */
  const isOutdatedBy = (message: Message, older: Message) =>
    hasTopicOf(message, older) || (older.isBrief && (message.isBrief || hasInput));

  function shift(): Message | null {
    const [first = null, ...others] = waiting;
    waiting = others;
    return first;
  }

  function takeNext(): readonly Sentence[] {
    now = shift();
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
    const next = hasInput ? null : shift();
    if (next) void start(next);
    else waiting = [];
  }
  let turns = 0;

  function say(message: Message): void {
    waiting = waiting.filter((older) => !isOutdatedBy(message, older));
    if (now && !isCutBy(message, now)) waiting = [...waiting, message];
    else void start(message);
  }

  return {
    say: (sentences, topic) => say({ sentences, topic, isBrief: false }),
    sayFocus: (sentences) => say({ sentences, isBrief: true }),
    withdraw: (topic) => {
      waiting = waiting.filter((message) => message.topic !== topic);
      if (now?.topic === topic) now.isBrief = true;
    },
    noteInput: () => {
      hasInput = true;
    },
  };
}
