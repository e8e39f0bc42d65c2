import { readFileSync } from "node:fs";

/** Who is to say a line: the screen reader, the screen reader in its say-all, or Hark's own voice. */
export type Voice = "orca" | "reads" | "hark";

/** What one key must lead to. */
export interface Step {
  /** For messages: the key's line as it stands in the file. */
  readonly line: string;
  /**
   * A key by its X name, or a text that is typed. "start": nothing, what follows is heard of the window that has opened.
   * "wait": nothing, until the screen reader has no more to say.
   */
  readonly press: "start" | "wait" | { readonly key: string } | { readonly text: string };
  /** What is heard then, in this order for each voice. */
  readonly heard: readonly { readonly voice: Voice; readonly pattern: RegExp }[];
  /** What the screen reader may not say until the next key. */
  readonly never: readonly RegExp[];
}

/** A thing that a listener does from start to end, and what is heard meanwhile. */
export interface Task {
  /** What it is, in words. */
  readonly title: string;
  readonly steps: readonly Step[];
}

/**
 * Reads a task: "# title", then "> key", "> type some text", "> start" or "> wait", below each what is heard ("orca: ...",
 * "reads: ...", "hark: ..."), and what the screen reader may not say ("never: ..."). "…" stands for what differs from
 * run to run, {name} for one of the values; other sayings in between are no fault. Throws on any other line.
 */
export function readTask(file: string, values: Readonly<Record<string, string>>): Task {
  const text = readFileSync(file, "utf8").replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  const lines = text.split("\n").filter(Boolean);
  const title = lines.shift()?.replace(/^# /, "") ?? file;
  const steps: { line: string; press: Step["press"]; heard: Step["heard"][number][]; never: RegExp[] }[] = [];
  for (const line of lines) {
    const [, sign = "", text = ""] = /^(>|\w+:) (.*)$/.exec(line) ?? [];
    if (sign === ">") steps.push({ line, press: readPress(text), heard: [], never: [] });
    else if (sign === "never:") steps.at(-1)?.never.push(toPattern(text));
    else if (isVoice(sign)) steps.at(-1)?.heard.push({ voice: voices[sign], pattern: toPattern(text) });
    else throw new Error(`${file}: this is no line of a task: ${line}`);
  }
  return { title, steps };
}

const voices = { "orca:": "orca", "reads:": "reads", "hark:": "hark" } as const satisfies Record<string, Voice>;

function isVoice(sign: string): sign is keyof typeof voices {
  return sign in voices;
}

function readPress(text: string): Step["press"] {
  if (text === "start" || text === "wait") return text;
  return text.startsWith("type ") ? { text: text.slice("type ".length) } : { key: text };
}

function toPattern(text: string): RegExp {
  const parts = text.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
