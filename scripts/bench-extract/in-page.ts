// Runs in a sandboxed window of Electron, because extraction must be measured on the DOM that it meets in the app.
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import type { Article } from "../../renderer/article/article.ts";
import { understandPage } from "../../renderer/article/extract/understand-page.ts";
import { type DamageResult, readDamaged } from "./in-page-damage.ts";
import { type Prediction, toPrediction } from "./prediction.ts";

export type ToolName = "hark" | "readability" | "defuddle";

export interface Task {
  readonly html: string;
  /** Absolute address. */
  readonly url: string;
  /** In the order in which they are to run. */
  readonly tools: readonly ToolName[];
  /** How often each extraction is timed, after one that is not; 0: it runs once and is not timed. */
  readonly rounds: number;
  /** Whether to return Hark's whole article too. */
  readonly withArticle: boolean;
  /** Read so many damaged versions of the page instead; 0: none. */
  readonly damaged: number;
  readonly seed: number;
}

export interface ToolResult {
  /** Empty texts when it found nothing or failed. */
  readonly prediction: Prediction;
  /** In ms, one for each round: of the extraction alone, from a document that was parsed afresh. */
  readonly times: readonly number[];
  /** In ms, of the reading before all rounds. */
  readonly first: number;
  /** What it threw, with its stack; empty when it did not. */
  readonly error: string;
}

export interface TaskResult {
  readonly results: Readonly<Partial<Record<ToolName, ToolResult>>>;
  /** Parsing alone, in ms, one for each round and tool. */
  readonly parsing: readonly number[];
  /** In ms, of each tool's first reading of the page, before all pages had been read; only where times are taken. */
  readonly cold?: Readonly<Partial<Record<ToolName, number>>> | undefined;
  readonly article?: Article;
  readonly damage?: DamageResult;
}

type Extract = (document: Document, url: string) => () => Prediction;

const nothing: Prediction = { headline: "", title: "", articleBody: "", html: "" };

/** Each extracts at once; what it returns says the result as a prediction, which is not timed. */
const tools: Readonly<Record<ToolName, Extract>> = {
  hark: (document, url) => {
    const article = understandPage(document, { url, language: "", label: "" }, parse);
    return () => toPrediction(article);
  },
  readability: (document) => {
    const article = new Readability(document).parse();
    return () => (article ? fromHtml(article.title ?? "", article.content ?? "") : nothing);
  },
  defuddle: (document, url) => {
    const { title, content } = new Defuddle(document, { url }).parse();
    return () => fromHtml(title, content);
  },
};

/** The scorer takes the text from the HTML where there is no other. */
function fromHtml(headline: string, html: string): Prediction {
  return { headline, title: headline, articleBody: "", html };
}

function run(task: Task): TaskResult {
  if (task.damaged === 0) return compare(task);
  return { results: {}, parsing: [], damage: readDamaged({ ...task, versions: task.damaged }) };
}

function compare({ html, url, tools: names, rounds, withArticle }: Task): TaskResult {
  const results: Partial<Record<ToolName, ToolResult>> = {};
  const times = new Map<ToolName, number[]>();
  const parsing: number[] = [];
  for (const name of names) results[name] = { ...predict(name, html, url), times: collect(times, name) };
  // Round by round, so that what slows the machine for a while slows all of them; forwards and backwards by turns, so that
  // nobody always clears away what the same other tool has left.
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      if (results[name]?.error === "") measure(name, { html, url }, { times: collect(times, name), parsing });
    }
  }
  const article = withArticle && understandPage(parse(html), { url, language: "", label: "" }, parse);
  return { results, parsing, ...(article && { article }) };
}

/** The first reading, which warms the engine up for the page. */
function predict(name: ToolName, html: string, url: string): Omit<ToolResult, "times"> {
  const document = parse(html);
  collectGarbage();
  const begin = performance.now();
  try {
    const say = tools[name](document, url);
    const first = performance.now() - begin;
    return { prediction: say(), first, error: "" };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : `${error}`;
    return { prediction: nothing, first: performance.now() - begin, error: message };
  }
}

/** What the engine lays bare for the bench. */
declare const gc: ((options: { readonly type: "minor" }) => void) | undefined;

/** Takes away what parsing and other tools have left, so that nobody is charged for clearing it away. */
function collectGarbage(): void {
  if (typeof gc === "function") gc({ type: "minor" });
}

interface Times {
  readonly times: number[];
  readonly parsing: number[];
}

function measure(name: ToolName, { html, url }: Pick<Task, "html" | "url">, { times, parsing }: Times): void {
  const begin = performance.now();
  const document = parse(html);
  parsing.push(performance.now() - begin);
  collectGarbage();
  const parsed = performance.now();
  tools[name](document, url);
  times.push(performance.now() - parsed);
}

function collect(times: Map<ToolName, number[]>, name: ToolName): number[] {
  const known = times.get(name) ?? [];
  times.set(name, known);
  return known;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

Object.assign(globalThis, { runBenchTask: run });
