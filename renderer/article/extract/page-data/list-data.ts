import { dropComment, parsePageJson, parseStrict } from "../page-json.ts";

/**
 * In UTF-16 units. Pages carry a few hundred thousand; what is beyond is not looked at, because reading it would keep
 * the listener waiting.
 */
const mostText = 6_000_000;
const mostValues = 60;
/** Shorter ones hold settings, not an article. */
const leastText = 300;

/** A value that the page holds as data. */
export interface PageData {
  readonly value: unknown;
  /** Whether it is told to machines in schema.org's words (JSON-LD). */
  readonly isStated: boolean;
}

/**
 * Everything that a page holds as JSON: in scripts that are data, in attributes, and in what its scripts give to a
 * variable. It is parsed and never run. Never throws for what a page contains.
 */
export function listPageData(document: Document): PageData[] {
  const found: PageData[] = [];
  let budget = mostText;
  const add = (text: string, isStated: boolean): void => {
    if (text.length < leastText || text.length > budget || found.length >= mostValues) return;
    budget -= text.length;
    const value = parseJson(text);
    if (value !== null && typeof value === "object" && isReadable(value)) found.push({ value, isStated });
  };
  for (const script of document.querySelectorAll("script")) {
    const text = script.textContent ?? "";
    const kind = readScriptKind(script);
    if (kind === "code" && text.length <= budget) for (const json of findAssigned(text)) add(json, false);
    else if (kind !== "other") add(text, kind === "stated");
  }
  for (const attribute of listDataAttributes(document)) add(attribute, false);
  return found;
}

function readScriptKind(script: Element): "code" | "stated" | "data" | "other" {
  const type = (script.getAttribute("type") ?? "").trim().toLowerCase();
  if (type === "application/ld+json") return "stated";
  if (/^(?:application|text)\/(?:[\w.-]+\+)?json\b/.test(type)) return "data";
  return /^(?:|module|(?:text|application)\/(?:java|ecma)script)$/.test(type) ? "code" : "other";
}

/** Code says `undefined` of what is not there, which is not JSON. */
function parseJson(text: string): unknown {
  return parsePageJson(text) ?? parseStrict(dropComment(text).replace(/([:,[]\s*)undefined\b/g, "$1null"));
}

/** No editor nests deeper or writes more; what does would take the stack or the time of whoever reads it. */
const deepest = 80;
const mostParts = 500_000;

function isReadable(root: object): boolean {
  let level: object[] = [root];
  let parts = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    parts += level.length;
    if (depth > deepest || parts > mostParts) return false;
    level = level.flatMap((value) => Object.values(value).filter((each) => typeof each === "object" && each !== null));
  }
  return true;
}

/** Frameworks put the page's content into an attribute of its root element. */
function listDataAttributes(document: Document): string[] {
  const found: string[] = [];
  const elements = document.body.querySelectorAll("*");
  for (let index = 0; index < elements.length && index < 3000; index += 1) {
    const element = elements[index] as Element;
    for (const name of element.getAttributeNames()) {
      if (!name.startsWith("data-") && !name.startsWith(":") && name !== "props") continue;
      const value = element.getAttribute(name) ?? "";
      if (value.length >= leastText && /^\s*[[{]/.test(value)) found.push(value);
    }
  }
  return found;
}

const mostAssigned = 40;
/** How often a script may be gone through to its end: brackets that are never closed would take for ever. */
const mostPasses = 4;

/** The JSON texts in a script's code: what stands after "=", and what is given to JSON.parse as a string. */
function findAssigned(code: string): string[] {
  const found: string[] = [];
  let budget = code.length * mostPasses;
  const start = /(?<![=!<>])=\s*(?=[{[]\s*[{["\d])|JSON\.parse\(\s*(?=["'])/g;
  for (let match = start.exec(code); match && found.length < mostAssigned && budget > 0; match = start.exec(code)) {
    const from = start.lastIndex;
    const isString = /["']/.test(code[from] ?? "");
    const end = isString ? findStringEnd(code, from) : findBracketEnd(code, from);
    // What is never closed was looked for up to the end.
    budget -= end > from ? end - from : code.length - from;
    if (end - from < leastText) continue;
    const text = code.slice(from, end);
    found.push(isString ? readString(text) : text);
    start.lastIndex = end;
  }
  return found;
}

/** Where the string that begins at `from` has ended; `from` when it does not. */
function findStringEnd(code: string, from: number): number {
  const quote = code[from] ?? "";
  for (let end = code.indexOf(quote, from + 1); end > 0; end = code.indexOf(quote, end + 1)) {
    let escapes = 0;
    while (code[end - 1 - escapes] === "\\" && end - 1 - escapes > from) escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
  return from;
}

/** Where the bracket that begins at `from` is closed, strings passed over; `from` when it never is. */
function findBracketEnd(code: string, from: number): number {
  const sign = /["{}[\]]/g;
  sign.lastIndex = from;
  let depth = 0;
  for (let match = sign.exec(code); match; match = sign.exec(code)) {
    if (match[0] === '"') {
      const end = findStringEnd(code, match.index);
      if (end === match.index) return from;
      sign.lastIndex = end;
    } else depth += match[0] === "{" || match[0] === "[" ? 1 : -1;
    if (depth === 0) return sign.lastIndex;
  }
  return from;
}

/** What a script's string literal says; empty where it is none that JSON could say, too. */
function readString(literal: string): string {
  const inner = literal.slice(1, -1);
  const quoted = literal.startsWith('"') ? inner : inner.replaceAll("\\'", "'").replace(/(?<!\\)"/g, '\\"');
  try {
    return String(JSON.parse(`"${quoted.replace(/\\x([\da-f]{2})/gi, "\\u00$1")}"`));
  } catch {
    return "";
  }
}
