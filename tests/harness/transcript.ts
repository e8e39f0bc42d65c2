import { waitUntil } from "./wait-until.ts";

/** One line of the transcript: something that Hark said. */
export interface Said {
  readonly role: string;
  readonly text: string;
  /** ms since the first thing that was said, as Hark measured it. */
  readonly time: number;
}

/** In ms; enough for a page to load and a voice to start on a busy machine. */
const defaultDeadline = 15_000;

/** What Hark has said, read from its standard output (`--transcript`). */
export class Transcript {
  readonly #lines: Said[] = [];
  #rest = "";

  add(output: string): void {
    const lines = (this.#rest + output).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) {
      const said = readLine(line);
      if (said) this.#lines.push(said);
    }
  }

  /** Everything from the line with this number on. */
  since(mark = 0): readonly Said[] {
    return this.#lines.slice(mark);
  }

  /** The number of the next line, to ask later for what came after this moment. */
  mark(): number {
    return this.#lines.length;
  }

  /** Waits until this many things have been said since the mark. */
  waitForCount(count: number, mark: number): Promise<unknown> {
    return waitUntil(() => this.since(mark).length >= count, {
      what: `Hark to say ${count} things`,
      deadline: defaultDeadline,
      explain: () => `It said: ${list(this.since(mark))}`,
    });
  }

  /** Waits until something is said that matches, and returns it. `mark`: only what came after counts. */
  waitFor(pattern: RegExp, { mark = 0, deadline = defaultDeadline } = {}): Promise<Said> {
    return waitUntil(() => this.since(mark).find(({ text }) => pattern.test(text)), {
      what: `Hark to say ${pattern}`,
      deadline,
      explain: () => `It said: ${list(this.since(mark))}`,
    });
  }
}

function readLine(line: string): Said | null {
  const [, minutes, seconds, role, text] = /^\[(\d+):(\d+\.\d+)\] ([^:]+): (.*)$/.exec(line) ?? [];
  if (role === undefined || text === undefined) return null;
  return { role, text, time: (Number(minutes) * 60 + Number(seconds)) * 1000 };
}

function list(said: readonly Said[]): string {
  return said.length === 0 ? "nothing" : said.map(({ role, text }) => `\n  ${role}: ${text}`).join("");
}
