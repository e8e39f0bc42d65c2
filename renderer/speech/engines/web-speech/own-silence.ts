import { interpolate, type Point } from "../../interpolate.ts";

/**
 * Speed (`SpeechSynthesisUtterance.rate`) and the silence after the last sound, in ms, of eSpeak NG through Speech
 * Dispatcher, the system's voice on most Linux desktops: recorded from a sound card, five sentences at each speed, the
 * shortest silence between the last sound and the end that is told.
 */
const espeakSilences: readonly Point[] = [
  [0.4, 800],
  [0.7, 440],
  [1, 330],
  [1.25, 200],
  [1.5, 130],
  [1.75, 90],
  [2, 40],
  [3.5, 30],
];

/**
 * How long a voice of the system is silent after its last sound before it tells that it has ended, in ms: what of the next
 * pause has passed by then. 0 where nobody has measured it.
 */
export function findOwnSilence(
  { name, voiceURI }: Pick<SpeechSynthesisVoice, "name" | "voiceURI">,
  multiplier: number,
): number {
  return /espeak/i.test(`${name} ${voiceURI}`) ? interpolate(espeakSilences, multiplier) : 0;
}
