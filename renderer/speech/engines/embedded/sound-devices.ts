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
