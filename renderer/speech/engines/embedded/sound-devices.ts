/** Main is asked no oftener than this to wake up the system's sound, in ms: that itself takes a moment. */
const restoreEvery = 400;

export interface SoundDevices {
  /** Whether there is a device to play on. */
  isThere(): Promise<boolean>;
  /**
   * After the device was lost. A restart of Linux's sound server Chromium never gets over, until its sound process is
   * replaced; before, even asking it for devices takes a second.
   */
  restore(): Promise<void>;
  /** The device with this name, as an AudioContext takes it; null when it is not there. Empty is the system's own choice. */
  find(name: string): Promise<string | null>;
  /** Calls back whenever one has come or gone. */
  onChange(listener: () => void): void;
}

/** The names of what can be played on now, the system's own choice aside. */
export async function listSoundDevices(): Promise<string[]> {
  const outputs = await listOutputs();
  return [...new Set(outputs.map(({ label }) => label))];
}

/** @param restoreSound replaces that process, where there is something to come back to. */
export function createSoundDevices(restoreSound: () => Promise<void>): SoundDevices {
  let lastRestore = Number.NEGATIVE_INFINITY;
  const restore = async () => {
    if (performance.now() - lastRestore < restoreEvery) return;
    lastRestore = performance.now();
    await restoreSound();
  };
  return {
    restore,
    find: async (name) => {
      if (name === "") return "";
      return (await listOutputs()).find(({ label }) => label === name)?.deviceId ?? null;
    },
    onChange: (listener) => navigator.mediaDevices.addEventListener("devicechange", listener),
    isThere: async () => {
      if (await hasOutput()) return true;
      await restore();
      return false;
    },
  };
}

async function hasOutput(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind }) => kind === "audiooutput");
}

/** "default" and "communications" are other names for one of the rest. */
async function listOutputs(): Promise<MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const isNamed = ({ kind, deviceId, label }: MediaDeviceInfo) =>
    kind === "audiooutput" && label !== "" && deviceId !== "default" && deviceId !== "communications";
  return devices.filter(isNamed);
}
