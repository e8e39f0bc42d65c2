import type { Requests, StartUp } from "../../main/contract.ts";
import type { VoicePack } from "../../main/contract-natural.ts";
import type { Translate } from "../locales/translate.ts";
import type { SoundOutput } from "../speech/engines/embedded/sound-output.ts";
import type { NaturalEngine } from "../speech/engines/natural/natural-engine.ts";
import { startNaturalEngine } from "../speech/engines/natural/start-natural-engine.ts";
import type { RateMemory } from "../speech/rate-memory.ts";
import { type SettingsState, slowestRate } from "./settings-state.ts";

interface NaturalVoicingOptions {
  readonly t: Translate;
  readonly request: Pick<Requests, "connectNatural">;
  readonly startUp: Pick<StartUp, "voicePack">;
  readonly settings: SettingsState;
  announce(sentence: string, topic?: string): void;
}

/** The natural voices, as the player has them. */
export interface NaturalVoicing {
  /** They were installed or removed. */
  setPack(pack: VoicePack): void;
  /** Finds out what rate this machine can keep up with in them, and says it. Never rejects. */
  measure(): Promise<void>;
  /** In true words a minute; of use once this machine has been tried. */
  getSustainedRate(): number;
}

/** Makes their engine; what it learns of this machine is kept. */
export function startNaturalVoice(
  { request, startUp, settings }: NaturalVoicingOptions,
  parts: { readonly rates: RateMemory; openOutput(): SoundOutput },
): NaturalEngine {
  const natural = startNaturalEngine({
    ...parts,
    connectNatural: request.connectNatural,
    speed: settings.settings.peek().naturalSpeed,
    onSpeed: (naturalSpeed) => settings.change({ naturalSpeed }),
  });
  natural.setPack(startUp.voicePack);
  return natural;
}

export function createNaturalVoicing(natural: NaturalEngine, options: NaturalVoicingOptions): NaturalVoicing {
  return {
    setPack: (pack) => natural.setPack(pack),
    measure: () => measure(natural, options),
    getSustainedRate: () => natural.getSustainedRate(),
  };
}

/**
 * In ms. The first sentence is lost where the list says the name of the voice that was chosen; a slow machine needs a
 * minute, and nobody sits in silence as long without wondering.
 */
const firstReminder = 3_000;
const nextReminder = 10_000;

/** Ten seconds of speech together: long enough to measure. The listener does not hear them. */
const texts = [
  "The boats stayed in the harbour that morning, because the wind had turned to the north again.",
  "Nobody on the quay could say when the ferry would come, and the market was closed for the day.",
];

async function measure(natural: NaturalEngine, { t, settings, announce }: NaturalVoicingOptions): Promise<void> {
  announce(t("say.naturalTrying"), "natural");
  const remind = () => {
    announce(t("say.naturalStillTrying"), "natural");
    reminder = setTimeout(remind, nextReminder);
  };
  let reminder = setTimeout(remind, firstReminder);
  try {
    natural.forgetSpeed();
    for (const text of texts) await natural.make({ text, language: "en", rate: slowestRate });
    clearTimeout(reminder);
    const rate = natural.getSustainedRate();
    const wished = settings.settings.peek().rate;
    announce(t(wished <= rate ? "say.naturalRate" : "say.naturalRateExceeded", { rate, wished }), "natural");
  } catch {
    clearTimeout(reminder);
    announce(t("say.naturalFailed"), "natural");
  }
}
