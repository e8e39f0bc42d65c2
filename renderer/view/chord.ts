/** The first stroke of a chord, while the second is awaited. */
export interface Chord {
  /**
   * As command.ts names it; null when no chord has been begun. `code`: the key that is pressed now. Only the key that
   * was the second stroke may repeat it, so that any other means what it always means.
   */
  getFirstStroke(code: string): string | null;
  begin(firstStroke: string): void;
  /** This key has run a command. While Control stays down it may come again: J, H, H goes two headings on. */
  stay(code: string): void;
  end(): void;
}

/** In ms: someone who knows the second stroke has pressed it by then, and needs to be told nothing. */
const patience = 900;

/**
 * Follows chords in a window. `prompt` says what may come after the first stroke, to those who wait. Stops by `signal`.
 */
export function followChords(target: Window, prompt: (firstStroke: string) => void, signal: AbortSignal): Chord {
  let firstStroke: string | null = null;
  let repeated: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    firstStroke = null;
    repeated = null;
  };
  const onKeyUp = ({ key }: KeyboardEvent) => {
    // Before the second stroke, Control may be let go and pressed again.
    if (repeated !== null && (key === "Control" || key === "Meta")) end();
  };
  target.addEventListener("keyup", onKeyUp, { signal });
  // Keys that are let go in another window are never told.
  target.addEventListener("blur", end, { signal });
  return {
    getFirstStroke: (code) => {
      if (repeated !== null && repeated !== code) end();
      return firstStroke;
    },
    begin: (stroke) => {
      end();
      firstStroke = stroke;
      timer = setTimeout(prompt, patience, stroke);
    },
    stay: (code) => {
      clearTimeout(timer);
      repeated = code;
    },
    end,
  };
}
