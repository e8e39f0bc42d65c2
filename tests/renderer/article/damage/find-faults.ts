import type { Article, Block, BlockKind, Mark } from "../../../../renderer/article/article.ts";
import { getBlockParts, getBlockText } from "../../../../renderer/article/block-text.ts";
import { buildScript } from "../../../../renderer/speech/script.ts";

/**
 * What the rest of Hark relies on and an article lacks; empty when it is as it must be. A page as it is can have its
 * headline anywhere.
 */
export function findFaults(article: Article, isAsItIs: boolean): string[] {
  return [
    ...article.blocks.flatMap(findBlockFaults),
    ...(isAsItIs ? [] : findHeadlineFaults(article)),
    ...findFactFaults(article),
    ...findSpeechFaults(article),
  ];
}

/** A picture or film without words is told by its kind. */
const canBeSilent: ReadonlySet<BlockKind> = new Set(["separator", "figure", "embed"]);

function findBlockFaults(block: Block, index: number): string[] {
  const faults: string[] = [];
  const note = (isFault: boolean, fault: string) => void (isFault && faults.push(`block ${index}: ${fault}`));
  note(!canBeSilent.has(block.kind) && getBlockText(block).trim() === "", `empty ${block.kind}`);
  note(block.kind === "figure" && getBlockText(block) === "" && !block.image, "a figure of nothing");
  for (const { text, marks } of getBlockParts(block)) {
    note(text !== text.trim() && block.kind !== "code", `white space around "${text.slice(0, 40)}"`);
    for (const mark of marks) note(!isWithin(mark, text), `a ${mark.kind} from ${mark.start} to ${mark.end}`);
  }
  if (block.kind === "heading") note(block.level < 1 || block.level > 6, `level ${block.level}`);
  if (block.kind === "listItem") {
    note(block.index < 1 || block.index > block.count, `item ${block.index} of ${block.count}`);
    note(block.depth < 0, `depth ${block.depth}`);
  }
  if (block.kind === "figure" && block.image) note(!/^(?:https?|data):/.test(block.image.url), block.image.url);
  if (block.kind === "table") note(block.rows.length === 0, "a table without rows");
  return faults;
}

function isWithin({ start, end }: Mark, text: string): boolean {
  return start >= 0 && start < end && end <= text.length;
}

/** There is one headline at most. Where damage took it, a heading further down can be the only one of its level. */
function findHeadlineFaults({ blocks }: Article): string[] {
  const places = blocks.flatMap((block, index) => (block.kind === "heading" && block.level === 1 ? [index] : []));
  return places.length > 1 ? [`headlines at ${places.join(", ")}`] : [];
}

function findFactFaults({ metadata, confidence }: Article): string[] {
  return [
    ...(confidence >= 0 && confidence <= 1 ? [] : [`confidence ${confidence}`]),
    ...(Intl.getCanonicalLocales(metadata.language).length === 1 ? [] : [`language ${metadata.language}`]),
  ];
}

/** Positions go forward, and every word of every block is in what is said. */
function findSpeechFaults(article: Article): string[] {
  const script = buildScript(article, { verbosity: "full", t: (key) => key, interfaceLanguage: "en", skips: [] });
  const faults: string[] = [];
  let last = { block: 0, offset: 0 };
  const spoken = new Set<number>();
  for (const { text, source, sourceOffsets } of script) {
    const isForward = source.block > last.block || (source.block === last.block && source.start >= last.offset);
    if (!isForward) faults.push(`speech goes back to ${source.start} in block ${source.block}`);
    if (text === "" || sourceOffsets.length !== text.length)
      faults.push(`block ${source.block}: "${text}" is no utterance`);
    spoken.add(source.block);
    last = { block: source.block, offset: source.start };
  }
  const silent = article.blocks.findIndex((block, index) => /\p{L}/u.test(getBlockText(block)) && !spoken.has(index));
  return silent < 0 ? faults : [...faults, `block ${silent} is not spoken`];
}
