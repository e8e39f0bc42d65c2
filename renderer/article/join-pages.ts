import type { Article, Block, SkippedPart } from "./article.ts";
import { getBlockText } from "./block-text.ts";
import { foldText, isSaidIn } from "./compare-text.ts";
import { finishArticle } from "./finish-article.ts";

/** In UTF-16 units: a page with less that is new is the same page once more, or only furniture. */
const leastNew = 150;

/** "Headline - Page 2", "Headline (2/5)", "Seite 2: Headline". */
const pageMark =
  /[\s\-–—|:(,]*(?:page|seite|pagina|página|strona|sida|side|part|teil|страница|第)\s*\d{1,3}(?:\s*(?:of|von|de|di|van|z|av|из|\/)\s*\d{1,3})?\s*(?:ページ|页)?\)?[\s:–—-]*|\s*\(\d{1,3}\s*\/\s*\d{1,3}\)/giu;

/**
 * Puts a later page behind what is there already, without what was said: headline, byline, date, standfirst, pictures and
 * paragraphs that each page repeats. Null when the page is another article, or says nothing new.
 */
export function joinPage(article: Article, page: Article): Article | null {
  if (!isSameArticle(article, page)) return null;
  const said = new Set(article.blocks.flatMap(listKeys));
  const fresh: Block[] = [];
  const repeated: SkippedPart[] = [];
  for (const block of page.blocks) {
    const text = getBlockText(block);
    const repeat = findRepeat(block, article, said);
    if (repeat === null) fresh.push(asBody(block));
    else if (text !== "") repeated.push({ kind: "duplicate", reason: repeat, text });
  }
  if (fresh.reduce((sum, block) => sum + getBlockText(block).length, 0) < leastNew) return null;
  const known = new Set(article.skipped.map(({ text }) => text));
  const skipped = [...article.skipped, ...repeated, ...page.skipped.filter(({ text }) => !known.has(text))];
  const doubts = article.doubts.filter((doubt) => doubt !== "little-text");
  return finishArticle(article.metadata, [...article.blocks, ...fresh], skipped, { doubts, ending: page.ending });
}

/** Whether both are called the same, but for the number of the page. */
export function isSameArticle({ metadata: one }: Article, { metadata: other }: Article): boolean {
  const [first, second] = [one.headline, other.headline].map((headline) => foldText(headline.replace(pageMark, " ")));
  return first === second || other.headline === "" || isSaidIn(first ?? "", second ?? "");
}

/** What makes two blocks the same to a listener; none for those that say nothing. */
function listKeys(block: Block): string[] {
  const text = foldText(getBlockText(block));
  return text === "" ? [] : [text];
}

/** Why a block of a later page says nothing new; null when it does. */
function findRepeat(block: Block, { metadata }: Article, said: ReadonlySet<string>): string | null {
  const text = getBlockText(block);
  if (block.kind === "heading" && block.level === 1 && isSaidIn(metadata.headline, text)) return "repeats-headline";
  if (block.kind === "paragraph" && block.role === "dateline") return "repeats-dateline";
  if (block.kind === "paragraph" && block.role === "byline" && isSaidIn(text, metadata.byline)) return "repeats-byline";
  // List items and headings may well say the same twice ("Pros", "Cons").
  const mayRepeat = block.kind === "listItem" || (block.kind === "heading" && block.level > 1) || text.length < 30;
  return !mayRepeat && said.has(foldText(text)) ? "repeats-page" : null;
}

/** The head of a later page is body here. */
function asBody(block: Block): Block {
  if (block.kind === "heading" && block.level === 1) return { ...block, level: 2 };
  if (block.kind !== "paragraph" || block.role !== "standfirst") return block;
  const { role: _, ...body } = block;
  return body;
}
