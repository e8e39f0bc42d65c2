import { signal } from "@preact/signals";
import { vi } from "vitest";
import type { Position } from "../../../renderer/article/article.ts";
import { createPlayer } from "../../../renderer/speech/create-player.ts";
import type { SpeechProblem } from "../../../renderer/speech/speaker.ts";
import type { Utterance, UtteranceRole } from "../../../renderer/speech/utterance.ts";
import type { VoiceChoice } from "../../../renderer/speech/voice-match.ts";
import { ClockworkEngine } from "./clockwork-engine.ts";

/** Words take 100 ms at this rate, and pauses 0.3 of what the script says. */
const rate = 600;

/** Milliseconds that a word takes. */
export const word = 100;

/** Lets the test's clock run. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** An utterance whose text is the block's from `start`. */
export function utter(
  text: string,
  block: number,
  start = 0,
  role: UtteranceRole = "paragraph",
  language = "en",
): Utterance {
  const isAnnouncement = role === "announcement";
  return {
    text,
    source: { block, start, end: isAnnouncement ? start : start + text.length },
    sourceOffsets: Array.from(text, (_, index) => (isAnnouncement ? start : start + index)),
    role,
    language,
    pauseAfter: 0,
  };
}

/** A heading and a paragraph of two sentences. */
export const script = [
  utter("Heading level two.", 0, 0, "announcement"),
  utter("Rain", 0, 0, "heading"),
  utter("It rains here.", 1),
  utter("It may stop.", 1, 15),
];

/** A player with a script, and what came of it. */
export function start(
  engines = [new ClockworkEngine()],
  utterances: readonly Utterance[] = script,
  onProblem: (problem: SpeechProblem) => void = () => undefined,
) {
  const position = signal<Position>({ block: 0, offset: 0 });
  const settings = { rate, voice: null as VoiceChoice | null, pitches: {} as Partial<Record<UtteranceRole, number>> };
  const log = { spoken: [] as string[], problems: [] as string[], unspoken: [] as string[], ends: 0 };
  const player = createPlayer({
    engines,
    position,
    getVoice: () => settings.voice,
    getRate: () => settings.rate,
    getPitch: () => 50,
    getPauses: () => 100,
    getPitchShift: (role) => settings.pitches[role] ?? 0,
    onSpoken: ({ text }) => log.spoken.push(text),
    onProblem: (problem) => {
      log.problems.push(problem);
      onProblem(problem);
    },
    onUnspoken: ({ text }) => log.unspoken.push(text),
    onEnd: () => log.ends++,
  });
  player.load(utterances);
  const heard = (): string => engines.flatMap((engine) => engine.heard).join(" ");
  return { player, position, settings, log, heard, engine: engines[0] as ClockworkEngine };
}
