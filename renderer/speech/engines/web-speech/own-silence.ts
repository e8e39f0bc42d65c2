/** Speed (`SpeechSynthesisUtterance.rate`) and the silence after the last sound, in ms. */
type Measured = readonly [multiplier: number, silence: number];

/**
 * eSpeak NG through Speech Dispatcher, the system's voice on most Linux desktops: recorded from a sound card, five
 * sentences at each speed, the shortest silence between the last sound and the end that is told.
 */
const espeakSilences: readonly Measured[] = [
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
) {
  return /espeak/i.test(`${name} ${voiceURI}`) ? interpolate(espeakSilences, multiplier) : 0;
}

function interpolate(measured: readonly Measured[], at: number): number {
  const next = measured.findIndex(([multiplier]) => multiplier >= at);
  const [to, after] = measured.at(next) ?? [0, 0];
  const [from, before] = measured[next - 1] ?? [to, after];
  return to === from ? after : before + ((after - before) * (at - from)) / (to - from);
}
