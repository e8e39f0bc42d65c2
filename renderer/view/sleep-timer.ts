/** In minutes, by turns; 0 is off. */
const lengths = [0, 15, 30, 45, 60];
/** In seconds: long enough not to wake anybody who has fallen asleep. */
const fadeLength = 30;

export interface SleepTimer {
  /** Sets the next length in turn; the minutes, 0 for off. */
  setNext(): number;
  /** Milliseconds until reading pauses; null when it is off. */
  getTimeLeft(): number | null;
}

interface SleepTimerOptions {
  /** Pauses reading, and whatever would begin to read by itself. */
  pause(): void;
  /** Turns the voice down to nothing within so many seconds, or (0) up again. */
  fade(seconds: number): void;
}

/** Pauses reading after a while, fading out before; the place is kept. */
export function createSleepTimer({ pause, fade }: SleepTimerOptions): SleepTimer {
  let index = 0;
  let end: number | null = null;
  const timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers.splice(0)) clearTimeout(timer);
    end = null;
    fade(0);
  };
  const sleep = () => {
    pause();
    index = 0;
    stop();
  };
  return {
    setNext: () => {
      stop();
      index = (index + 1) % lengths.length;
      const minutes = lengths[index] ?? 0;
      if (minutes === 0) return 0;
      const length = minutes * 60_000;
      end = performance.now() + length;
      timers.push(setTimeout(fade, length - fadeLength * 1000, fadeLength), setTimeout(sleep, length));
      return minutes;
    },
    getTimeLeft: () => (end === null ? null : Math.max(0, end - performance.now())),
  };
}
