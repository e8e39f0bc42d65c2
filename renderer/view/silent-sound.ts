/** Sound that nobody hears: Chromium gives the media keys to what plays a sound element, and Hark's voices are none. */
export interface SilentSound {
  /** Takes the media keys, or keeps them, as something that plays; done when it has them. */
  play(): Promise<void>;
  /** Keeps them as something that is paused. */
  pause(): void;
  /** Leaves them to other programs. */
  release(): void;
}

/** In seconds: what is not longer than 5 counts as a passing noise, which gets no media keys. */
const length = 30;
/** Per second, of one byte each: the fewest that Chromium plays. */
const sampleRate = 3000;
/** Silence in unsigned bytes is the middle. */
const silence = 128;

/** Makes nothing before it is played for the first time. */
export function createSilentSound(): SilentSound {
  let sound: ReturnType<typeof openSound> | null = null;
  return {
    play: async () => {
      sound ??= openSound();
      const { element, address, context } = sound;
      if (!element.src) element.src = address;
      void context.resume();
      // Refused only when it is paused or released before it has begun.
      await element.play().catch(() => undefined);
    },
    pause: () => {
      sound?.element.pause();
      void sound?.context.suspend();
    },
    release: () => {
      if (!sound?.element.src) return;
      sound.element.removeAttribute("src");
      sound.element.load();
      void sound.context.suspend();
    },
  };
}

/** It plays to no device: none is kept awake, none shows up in a mixer, and none can be the wrong one. */
function openSound() {
  const address = URL.createObjectURL(new Blob([writeSilence()], { type: "audio/wav" }));
  const element = new Audio();
  element.loop = true;
  // TypeScript's DOM library (7.0) does not know sinkId yet.
  const context = new AudioContext({ sinkId: { type: "none" } } as AudioContextOptions);
  context.createMediaElementSource(element).connect(context.destination);
  return { element, address, context };
}

/** The bytes of a WAV file, one channel of 8 bits. */
function writeSilence(): ArrayBuffer {
  const headerLength = 44;
  const count = length * sampleRate;
  const bytes = new Uint8Array(headerLength + count).fill(silence);
  const view = new DataView(bytes.buffer);
  const write = (offset: number, text: string) => bytes.set(new TextEncoder().encode(text), offset);
  write(0, "RIFF");
  view.setUint32(4, headerLength - 8 + count, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, "data");
  view.setUint32(40, count, true);
  return bytes.buffer;
}
