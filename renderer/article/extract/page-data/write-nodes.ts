import { escapeHtml, looksLikeMarkup, writeProse } from "./markup.ts";
import {
  isThing,
  listDetails,
  type NodeKind,
  readKind,
  readList,
  readText,
  readTypeName,
  type Thing,
} from "./node-kinds.ts";
import { writeGallery, writeImage } from "./write-image.ts";

const textKeys = ["html", "text", "content", "value", "markup", "rendered", "body", "copy", "paragraph", "code"];
const childKeys = [
  "children",
  "content",
  "blocks",
  "nodes",
  "content_elements",
  "contents",
  "items",
  "body",
  "innerBlocks",
];
const itemKeys = ["items", "children", "content", "listItems", "elements", "blocks"];
const titleKeys = ["title", "heading", "headline", "subheading", "subtitle"];

/** Deeper ones come from no editor. */
const deepest = 30;
const mostNodes = 20_000;
/** How far to look into a thing to tell what it is: all of it, at each level, would take the square of its size. */
const mostLooks = 3;

/** Counts what is written, because a hostile page can nest without an end. */
interface Work {
  nodes: number;
}

/**
 * Writes a list of an editor's parts (paragraphs, headings, pictures, lists ...) as HTML, to be parsed inertly. What is
 * no part of a text gives nothing.
 */
export function writeNodes(nodes: readonly unknown[], work: Work = { nodes: 0 }, depth = 0): string {
  const written: string[] = [];
  let items: string[] = [];
  let isOrdered = false;
  const endList = () => {
    if (items.length > 0) written.push(wrapList(items, isOrdered));
    items = [];
  };
  for (const node of nodes) {
    work.nodes += 1;
    if (depth > deepest || work.nodes > mostNodes) break;
    if (isThing(node) && readKind(node) === "item") {
      isOrdered = isOrderedList(node);
      items.push(writeItem(node, work, depth));
      continue;
    }
    endList();
    written.push(writeNode(node, work, depth));
  }
  endList();
  return written.join("\n");
}

/** Whether this is a part of a text that its data names as one. */
export function isPart(node: unknown, depth = 0): boolean {
  if (!isThing(node)) return false;
  const kind = readKind(node);
  return kind === null ? isSection(node, depth) : kind !== "other" && kind !== "break";
}

function writeNode(node: unknown, work: Work, depth: number): string {
  if (typeof node === "string") return writeProse(node);
  if (Array.isArray(node)) return writeNodes(node, work, depth + 1);
  if (!isThing(node)) return "";
  const kind = readKind(node);
  if (kind !== null) return writers[kind](node, work, depth);
  return isSection(node) ? writeSection(node, work, depth) : writeParagraph(node, work, depth);
}

type Writer = (node: Thing, work: Work, depth: number) => string;

const writers: { readonly [Kind in NodeKind]: Writer } = {
  paragraph: writeParagraph,
  heading: writeHeading,
  list: (node, work, depth) =>
    wrapList(
      readList(node, itemKeys).map((item) => writeItem(item, work, depth)),
      isOrderedList(node),
    ),
  item: (node, work, depth) => wrapList([writeItem(node, work, depth)], isOrderedList(node)),
  quote: writeQuote,
  image: writeImage,
  gallery: writeGallery,
  table: writeTable,
  code: (node, work, depth) => `<pre><code>${writeInline(node, work, depth)}</code></pre>`,
  separator: () => "<hr>",
  embed: writeEmbed,
  break: () => "",
  // Not dropped: what is hidden goes to the list of what was left out.
  other: (node) => {
    const text = readText(node, textKeys);
    return text === "" ? "" : `<aside hidden>${writeProse(text)}</aside>`;
  },
};

function writeParagraph(node: Thing, work: Work, depth: number): string {
  const children = readList(node, childKeys);
  if (readText(node, textKeys) === "" && children.some((each) => isBlockPart(each)))
    return writeNodes(children, work, depth + 1);
  const text = writeInline(node, work, depth);
  if (text.trim() === "") return "";
  return /<(?:p|h[1-6]|ul|ol|figure|blockquote|table|div|pre)\b/i.test(text) ? text : `<p>${text}</p>`;
}

/** Whether a child stands on a line of its own; stretches of a paragraph are parts, too. */
function isBlockPart(child: unknown, depth = 0): boolean {
  if (depth > mostLooks || !isThing(child) || !isPart(child, depth)) return false;
  const isStretch = /^(?:text|span|leaf|fragment|text node|link|hyperlink)$/.test(readTypeName(child));
  return !isStretch || readList(child, childKeys).some((each) => isBlockPart(each, depth + 1));
}

function writeHeading(node: Thing, work: Work, depth: number): string {
  const text = writeInline(node, work, depth) || escapeHtml(readText(node, titleKeys));
  if (/<h[1-6]\b/i.test(text)) return text;
  const level = readLevel(node);
  return text.trim() === "" ? "" : `<h${level}>${text}</h${level}>`;
}

const levelWords = ["one", "two", "three", "four", "five", "six"];

/** The first level is the headline's. */
function readLevel(node: Thing): number {
  const type = `${readTypeName(node)} ${readText(node, ["tag", "size", "variant"])}`;
  const word = levelWords.findIndex((each) => type.includes(` ${each}`));
  const said = listDetails(node).find(({ level }) => typeof level === "number")?.level;
  const level = Number(said ?? /\bh ?([1-6])\b|heading ([1-6])/.exec(type)?.slice(1).join("") ?? word + 1);
  return Math.min(6, Math.max(2, Number.isFinite(level) ? level : 2));
}

function isOrderedList(node: Thing): boolean {
  const said = `${readTypeName(node)} ${readText(node, ["style", "list_type", "listType", "format"])}`;
  return !/unordered/i.test(said) && (/\bol\b|order|number/i.test(said) || node.ordered === true);
}

function wrapList(items: readonly string[], isOrdered: boolean): string {
  const tag = isOrdered ? "ol" : "ul";
  const full = items.filter((item) => item.trim() !== "");
  return full.length === 0 ? "" : `<${tag}>${full.map((item) => `<li>${item}</li>`).join("")}</${tag}>`;
}

function writeItem(item: unknown, work: Work, depth: number): string {
  if (!isThing(item)) return writeInline(item, work, depth);
  const children = readList(item, childKeys);
  const isNested = readText(item, textKeys) === "" && children.some((each) => isBlockPart(each));
  return isNested ? writeNodes(children, work, depth + 1) : writeInline(item, work, depth);
}

function writeQuote(node: Thing, work: Work, depth: number): string {
  const children = readList(node, childKeys);
  const text = readText(node, [...textKeys, "quote"]);
  const inner = text === "" && children.some((each) => isBlockPart(each)) ? writeNodes(children, work, depth + 1) : "";
  const said = inner || (text === "" ? writeInline(node, work, depth) : writeProse(text));
  const by = readText(node, ["attribution", "citation", "cite", "author", "speaker", "caption", "source"]);
  if (said.trim() === "") return "";
  return `<blockquote>${said}${by === "" ? "" : `<cite>${escapeHtml(by)}</cite>`}</blockquote>`;
}

function writeTable(node: Thing, work: Work, depth: number): string {
  const text = readText(node, textKeys);
  if (text !== "") return looksLikeMarkup(text) ? text : writeProse(text);
  const rows = readList(node, ["rows", "content", "children", "data"]).map((row) =>
    Array.isArray(row) ? row : isThing(row) ? readList(row, ["cells", "content", "children", "columns"]) : [],
  );
  const header = readList(node, ["header", "head", "columns"]);
  const write = (cells: readonly unknown[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${writeInline(cell, work, depth)}</${tag}>`).join("")}</tr>`;
  return `<table>${header.length > 0 ? write(header, "th") : ""}${rows.map((row) => write(row, "td")).join("")}</table>`;
}

/** Nothing of it is loaded: it is named to the listener, and can be opened in the browser. */
function writeEmbed(node: Thing): string {
  const html = readText(node, ["html", "embed", "code", "embedCode"]);
  if (looksLikeMarkup(html)) return html;
  const url = readText(node, ["url", "src", "href", "embed", "source"]);
  const title = readText(node, ["title", "caption", "headline", "text"]);
  return url === "" ? "" : `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}"></iframe>`;
}

/** A heading with text below it, and no address of its own: a part of this article and no pointer to another. */
function isSection(node: Thing, depth = 0): boolean {
  if (depth > mostLooks) return false;
  const isPointer = Object.keys(node).some((key) => /url|link|href|slug|uri|permalink|date|author|publish/i.test(key));
  if (isPointer || readText(node, titleKeys) === "") return false;
  return readText(node, textKeys).length > 80 || readList(node, childKeys).some((each) => isPart(each, depth + 1));
}

function writeSection(node: Thing, work: Work, depth: number): string {
  return `<h2>${escapeHtml(readText(node, titleKeys))}</h2>${writeParagraph(node, work, depth)}`;
}

/** The text of a part, with its links and emphasis, as HTML. */
function writeInline(node: unknown, work: Work, depth: number): string {
  work.nodes += 1;
  if (depth > deepest || work.nodes > mostNodes) return "";
  if (typeof node === "string") return looksLikeMarkup(node) ? node : escapeHtml(node).replaceAll("\n", "<br>");
  if (Array.isArray(node)) return node.map((each) => writeInline(each, work, depth + 1)).join("");
  if (!isThing(node)) return "";
  if (readKind(node) === "break") return "<br>";
  const text = readText(node, textKeys);
  const inner = writeInline(text === "" ? readList(node, childKeys) : text, work, depth + 1);
  return markInline(node, inner);
}

function markInline(node: Thing, inner: string): string {
  const names = [readTypeName(node), ...readList(node, ["marks"]).map(nameMark)].join(" ");
  const url = readText(node, ["href", "url", "uri"]);
  const isStrong = /\b(?:strong|bold|b)\b/.test(names) || node.bold === true;
  const strong = isStrong ? `<strong>${inner}</strong>` : inner;
  const isEmphasis = /\b(?:em|emphasis|italic|i)\b/.test(names) || node.italic === true;
  const marked = isEmphasis ? `<em>${strong}</em>` : strong;
  return /\b(?:a|link|hyperlink|anchor|url link)\b/.test(names) && url !== ""
    ? `<a href="${escapeHtml(url)}">${marked}</a>`
    : marked;
}

function nameMark(mark: unknown): string {
  return typeof mark === "string" ? mark : isThing(mark) ? readTypeName(mark) : "";
}
