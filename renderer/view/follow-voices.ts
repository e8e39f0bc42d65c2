import type { Signal } from "@preact/signals";
import type { Engine, Voice } from "../speech/engine.ts";
import { listAllVoices } from "./voice-choice.ts";

/** Lists the voices of all engines, and again whenever there are others. */
export function followVoices(engines: readonly Engine[], voices: Signal<readonly Voice[]>): void {
  const listVoices = async () => {
    voices.value = await listAllVoices(engines);
  };
  void listVoices();
  for (const engine of engines) engine.onVoicesChanged?.(() => void listVoices());
}
