import { listSoundDevices } from "../speech/engines/embedded/sound-devices.ts";

/** Tells the names of the sound devices, now and whenever one comes or goes. Returns what ends it. */
export function watchSoundDevices(listener: (names: readonly string[]) => void): () => void {
  const tell = () => void listSoundDevices().then(listener);
  tell();
  navigator.mediaDevices.addEventListener("devicechange", tell);
  return () => navigator.mediaDevices.removeEventListener("devicechange", tell);
}

/** The next in turn: the system's own choice (empty), then each by its name, and round again. */
export async function findNextSoundDevice(current: string): Promise<string> {
  const names = ["", ...(await listSoundDevices())];
  return names[(names.indexOf(current) + 1) % names.length] ?? "";
}
