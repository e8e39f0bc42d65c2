/** Main is asked no oftener than this to wake up the system's sound, in ms: that itself takes a moment. */
const restoreEvery = 400;

/**
 * Whether there is a device to play on. Where there seems to be none, `restore` gets the chance to find out: after a
 * restart of Linux's sound server Chromium sees no device until its sound process is replaced.
 */
export function createDeviceLook(restore: () => Promise<void>): () => Promise<boolean> {
  let lastRestore = Number.NEGATIVE_INFINITY;
  return async () => {
    if (await isDeviceThere()) return true;
    if (performance.now() - lastRestore < restoreEvery) return false;
    lastRestore = performance.now();
    await restore();
    return isDeviceThere();
  };
}

async function isDeviceThere(): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some(({ kind }) => kind === "audiooutput");
}
