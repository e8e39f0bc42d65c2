import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Child } from "./child.ts";
import type { Desktop } from "./desktop.ts";
import { waitUntil } from "./wait-until.ts";

/** In ms; Orca asks every window for its whole tree, and a busy machine takes seconds over it. */
const patience = 20_000;

/** How long the log was, in characters. */
type LogMark = number;

/** The screen reader, running on the desktop and following the keyboard. */
export interface Orca {
  /** What it has said so far, oldest first. */
  heard(): Promise<readonly string[]>;
  /** Waits until its log, from the time of the mark on, tells that it has come across something. */
  waitUntilNoticed(pattern: RegExp, mark: LogMark): Promise<unknown>;
  markLog(): Promise<LogMark>;
  /** The number of the next thing it says, to ask later for what came after this moment. */
  mark(): Promise<number>;
  /** Waits until it says something that matches, after the mark, and returns it. */
  waitFor(pattern: RegExp, options?: { readonly mark?: number; readonly deadline?: number }): Promise<string>;
  /** Waits until it reads that out by itself, as in its say-all. */
  waitForReading(pattern: RegExp, mark: LogMark): Promise<unknown>;
  /** The same as `waitFor`, for what is said one after the other: the number of what it says after that. */
  waitForNext(pattern: RegExp, mark: number): Promise<number>;
  /**
   * Waits until it has nothing more to say: no new speech for a while after it last worked on something. Returns what
   * it said since the mark.
   */
  waitForSilence(mark: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Starts Orca, and the bus by which it reads windows, and waits until it says that it is on. */
export async function startOrca(desktop: Desktop): Promise<Orca> {
  // Programs started after this make themselves readable.
  await desktop.run("gsettings", ["set", "org.gnome.desktop.interface", "toolkit-accessibility", "true"]);
  await startAccessibilityBus(desktop);
  await customize(desktop);
  const log = join(await desktop.makeFolder("orca"), "debug.log");
  const child = await launchAlone(desktop, log);
  const orca = follow(log, child);
  await orca.waitFor(/screen reader on/i);
  return orca;
}

/**
 * Orca ends every other Orca of the same person, or does not start beside one: whoever runs these tests by ear would
 * lose their screen reader. Ours looks for no others, and cannot be found by them: neither by its name.
 */
const alone = `
import runpy, sys
orca = runpy.run_path(sys.argv[1])
orca["main"].__globals__.update(otherOrcas=lambda: [], setProcessName=lambda name: True)
sys.exit(orca["main"]())
`;

async function launchAlone(desktop: Desktop, log: string): Promise<Child> {
  const program = await findProgram(desktop);
  return desktop.start(await findPython(desktop), ["-c", alone, program, `--debug-file=${log}`]);
}

async function findProgram(desktop: Desktop): Promise<string> {
  return (await desktop.run("which", ["orca"])).trim();
}

/** The Python that Orca's packages, GTK among them, are installed for; it may not be the first on the path. */
export async function findPython(desktop: Desktop): Promise<string> {
  return /(?<=^#!)\S+/.exec(await readFile(await findProgram(desktop), "utf8"))?.[0] ?? "python3";
}

/** What Orca lets its users add: its log comes in blocks of 8 kB otherwise, and the last things heard are missing. */
const customization = "from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n";

async function customize({ env }: Desktop): Promise<void> {
  const folder = join(env.XDG_DATA_HOME ?? "", "orca");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "orca-customizations.py"), customization);
}

async function startAccessibilityBus(desktop: Desktop): Promise<void> {
  const launcher = desktop.start("/usr/libexec/at-spi-bus-launcher", ["--launch-immediately"]);
  const ask = ["--session", "--dest=org.a11y.Bus", "--print-reply", "/org/a11y/bus", "org.a11y.Bus.GetAddress"];
  const answers = () =>
    desktop.run("dbus-send", ask).then(
      () => true,
      () => false,
    );
  await waitUntil(answers, { what: "the accessibility bus", deadline: patience, explain: launcher.output });
}

/** In lines: enough to see whether it works, waits for the window, or has seen no key. */
const logEnd = 40;

/** For when it did not say what was waited for. */
function tellWhatWasSaid(said: readonly string[], log: string): string {
  const phrases = said.map((phrase) => `\n  ${phrase}`);
  return `It said:${phrases}\nIts log ends:\n${log.split("\n").slice(-logEnd).join("\n")}`;
}

function follow(log: string, child: Child): Orca {
  const read = () => readFile(log, "utf8").catch(() => "");
  const heard = async () => findSpeech(await read());
  const find = async (pattern: RegExp, mark: number, deadline = patience) => {
    let all: readonly string[] = [];
    let text = "";
    const look = async () => {
      text = await read();
      all = findSpeech(text);
      if (child.hasEnded()) throw new Error(`Orca ended by itself: ${child.output()}`);
      const index = all.findIndex((phrase, place) => place >= mark && pattern.test(phrase));
      return index >= 0 && { index, phrase: all[index] ?? "" };
    };
    const explain = () => tellWhatWasSaid(all.slice(Math.max(mark, all.length - 30)), text);
    return waitUntil(look, { what: `Orca to say ${pattern}`, deadline, explain });
  };
  return {
    heard,
    markLog: async () => (await read()).length,
    waitUntilNoticed: (pattern, mark) =>
      waitUntil(async () => pattern.test((await read()).slice(mark)), {
        what: `Orca to notice ${pattern}`,
        deadline: patience,
        explain: child.output,
      }),
    waitForReading: async (pattern, mark) => {
      let text = "";
      const look = async () => {
        text = await read();
        return findReading(text.slice(mark)).some((one) => pattern.test(one));
      };
      const explain = () => tellWhatWasSaid(findReading(text.slice(mark)), text);
      await waitUntil(look, { what: `Orca to read out ${pattern}`, deadline: patience, explain });
    },
    mark: async () => (await heard()).length,
    waitFor: async (pattern, { mark = 0, deadline } = {}) => (await find(pattern, mark, deadline)).phrase,
    waitForNext: async (pattern, mark) => (await find(pattern, mark)).index + 1,
    waitForSilence: async (mark) => {
      await waitForQuiet(async () => (await read()).length);
      return (await heard()).slice(mark);
    },
    close: () => child.end(),
  };
}

/** In ms without a new line in the log of a program that writes a line for each step of its work. */
const quiet = 1200;

/** The log grows while Orca works; a state of the file, not of the clock, tells when it is done. */
async function waitForQuiet(measure: () => Promise<number>): Promise<void> {
  let size = -1;
  let since = performance.now();
  const isQuiet = async () => {
    const now = await measure();
    if (now !== size) since = performance.now();
    size = now;
    return performance.now() - since > quiet;
  };
  await waitUntil(isQuiet, { what: "Orca to fall silent", deadline: patience });
}

/** Each thing that Orca hands to its voice is one entry of its log: the words in quotes, then how to say them. */
const speechEntry = /SPEECH OUTPUT: '([\s\S]*?)'(?= ?[{(]| None|\s*$)/gm;

function findSpeech(log: string): string[] {
  return [...log.matchAll(speechEntry)].map(([, phrase = ""]) => phrase.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/** What it hands to the system's voice, with a mark before each word. */
const readingEntry = /SPEECH DISPATCHER: Speaking '<speak>([\s\S]*?)<\/speak>'/g;

function findReading(log: string): string[] {
  return [...log.matchAll(readingEntry)].map(([, text = ""]) => text.replace(/<[^>]*>/g, "").trim());
}
