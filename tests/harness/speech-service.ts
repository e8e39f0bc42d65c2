import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Desktop } from "./desktop.ts";
import { waitUntil } from "./wait-until.ts";

/** Only the voice that the tests use: looking for others takes seconds. It plays into the desktop's sound card. */
const configuration = `
LogLevel 1
LogDir "default"
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DefaultLanguage en
`;

export interface SpeechService {
  /** It dies without a word, as in a crash. */
  kill(): Promise<void>;
}

/** Starts the speech service of Linux desktops, with eSpeak NG behind it, and waits until it has a voice. */
export async function startSpeechService(desktop: Desktop): Promise<SpeechService> {
  const folder = await desktop.makeFolder("speech");
  await mkdir(join(folder, "modules"));
  await writeFile(join(folder, "speechd.conf"), configuration);
  await writeFile(join(folder, "modules", "espeak-ng.conf"), "");
  // In the foreground (-s), so that its process is ours to end; never leaving by itself (-t 0).
  const service = desktop.start("speech-dispatcher", ["-s", "-t", "0", "-C", folder]);
  const hasVoice = async () => {
    if (service.hasEnded()) throw new Error(`speech-dispatcher ended by itself: ${service.output()}`);
    return desktop.run("spd-say", ["-L"]).then(
      (voices) => /english/i.test(voices),
      () => false,
    );
  };
  await waitUntil(hasVoice, { what: "the speech service to have a voice", deadline: 20_000, explain: service.output });
  return {
    kill: async () => {
      service.process.kill("SIGKILL");
      await service.end();
    },
  };
}
