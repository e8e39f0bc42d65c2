import { expect } from "@playwright/test";
import { isKeyEcho, type Listener, test } from "./listener.ts";
import { otherProgramTitle } from "./other-program.ts";
import { readTask, type Step, type Task, type Voice } from "./task.ts";

/** How much each voice has said. */
type Marks = Record<Voice, number>;

/**
 * Does what the task's file says, key by key, each as soon as what must be heard of the one before has been heard. At
 * the end the screen reader has not said what it must not, nothing was said twice after one key, and nothing by both
 * voices.
 */
export async function doTask(name: string, listener: Listener, values: Readonly<Record<string, string>> = {}) {
  const task = readTask(new URL(`golden/${name}.txt`, import.meta.url).pathname, values);
  await test.step(`${name}: ${task.title}`, async () => {
    const marks: Marks[] = [];
    for (const step of task.steps) {
      marks.push(await takeMarks(listener));
      await doStep(name, step, listener);
    }
    await listener.orca.waitForSilence(0);
    checkHeard(name, task, await collectHeard(listener, marks), listener.hark.transcript.since(marks[0]?.hark));
  });
}

async function takeMarks({ orca, hark }: Listener): Promise<Marks> {
  return { orca: await orca.mark(), reads: await orca.markLog(), hark: hark.transcript.mark() };
}

async function doStep(name: string, { line, press, heard }: Step, listener: Listener): Promise<void> {
  const marks = press === "start" ? { orca: listener.start, reads: 0, hark: 0 } : await takeMarks(listener);
  await doPress(press, listener);
  for (const { voice, pattern } of heard) {
    try {
      marks[voice] = await waitForVoice[voice](pattern, marks[voice], listener);
    } catch (error) {
      throw new Error(`${name}, after "${line}": ${error instanceof Error ? error.message : error}`);
    }
  }
}

async function doPress(press: Step["press"], { orca, keyboard }: Listener): Promise<unknown> {
  if (press === "start") return;
  if (press === "wait") return orca.waitForSilence(0);
  return "text" in press ? keyboard.type(press.text) : keyboard.press(press.key);
}

/** Waits until a voice says it, from the mark on; returns the mark of what it says after that. */
const waitForVoice: {
  readonly [Name in Voice]: (pattern: RegExp, mark: number, listener: Listener) => Promise<number>;
} = {
  orca: (pattern, mark, { orca }) => orca.waitForNext(pattern, mark),
  reads: async (pattern, mark, { orca }) => {
    await orca.waitForReading(pattern, mark);
    return mark;
  },
  hark: async (pattern, mark, { hark: { transcript } }) => {
    const said = await transcript.waitFor(pattern, { mark });
    return mark + transcript.since(mark).indexOf(said) + 1;
  },
};

/** Orca says the frame of another program's window, which Hark knows nothing of, once or twice. */
function isOfOtherProgram(phrase: string): boolean {
  return phrase === `${otherProgramTitle} frame.`;
}

/** What the screen reader said, key by key. */
async function collectHeard({ orca }: Listener, marks: readonly Marks[]): Promise<string[][]> {
  const all = await orca.heard();
  const parts = marks.map(({ orca: from }, index) => all.slice(from, marks[index + 1]?.orca));
  return parts.map((part) => part.filter((phrase) => !isKeyEcho(phrase)));
}

function checkHeard(name: string, { steps }: Task, heard: string[][], hark: readonly { text: string }[]): void {
  for (const [index, { line, never }] of steps.entries()) {
    const phrases = heard[index] ?? [];
    const own = phrases.filter((phrase) => !isOfOtherProgram(phrase));
    const again = own.filter((phrase, place) => own.indexOf(phrase) < place);
    expect(again, `${name}: said twice after "${line}"`).toEqual([]);
    const unwanted = phrases.filter((phrase) => never.some((pattern) => pattern.test(phrase)));
    expect(unwanted, `${name}: never to be said after "${line}"`).toEqual([]);
  }
  // A sentence, not a word: and what stopped in mid sentence is said from its start by the other.
  const both = hark.filter(({ text }) => heard.flat().includes(text));
  expect(both, `${name}: said by both voices`).toEqual([]);
}
