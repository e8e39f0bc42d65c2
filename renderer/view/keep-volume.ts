import { effect } from "@preact/signals";
import type { Player } from "../speech/player.ts";
import type { SettingsState } from "./settings-state.ts";

/** In seconds: no jolt, and still at once. */
const volumeChange = 0.1;
/** Beside something else: low enough to talk over, loud enough to follow. */
const quietShare = 0.25;

/** Heard at once, in mid word. Returns what fades it out and, after 0 seconds, in again. */
export function keepVolume(player: Player, { settings }: SettingsState): (seconds: number) => void {
  const setVolume = ({ volume, quiet } = settings.peek()) =>
    player.setVolume((volume / 100) * (quiet ? quietShare : 1), volumeChange);
  effect(() => setVolume(settings.value));
  return (seconds) => (seconds > 0 ? player.setVolume(0, seconds) : setVolume());
}
