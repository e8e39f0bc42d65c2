import { expect, test } from "vitest";
import type { RecalledArticle } from "../../../main/contract-library.ts";
import { getBlockText } from "../../../renderer/article/block-text.ts";
import { decideResume } from "../../../renderer/view/resume.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";

const text = Array.from({ length: 40 }, (_, index) => `This is sentence number ${index} of it.`).join(" ");
const article = makeArticle([heading("Rain", 1), paragraph("It rains."), paragraph(text)]);
const minute = 60_000;

function recall(place: Partial<RecalledArticle["place"]>, facts: Partial<RecalledArticle> = {}): RecalledArticle {
  return {
    article: JSON.stringify(article),
    place: { block: 2, offset: 1000, progress: 0.6, ...place },
    state: "started",
    awayFor: 1000,
    ...facts,
  };
}

/** The text from where it goes on. */
function readOn(recalled: RecalledArticle, in_ = article): string {
  const resume = decideResume(recalled, in_, 180);
  if (resume?.kind !== "resumed") return String(resume?.kind);
  const block = in_.blocks[resume.position.block];
  return block ? getBlockText(block).slice(resume.position.offset) : "";
}

test("who was away for a moment goes on at the very word", () => {
  expect(readOn(recall({}))).toBe(text.slice(1000));
});

test("the longer the absence, the further back, always from the start of a sentence", () => {
  const lengths = [minute, 10 * minute, 60 * minute, 24 * 60 * minute].map((awayFor) =>
    readOn(recall({}, { awayFor })),
  );
  for (const each of lengths) expect(each).toMatch(/^This is sentence/);
  const rewound = lengths.map((each) => each.length - text.slice(1000).length);
  expect(rewound).toEqual(rewound.toSorted((one, other) => one - other));
  expect(new Set(rewound).size).toBe(4);
});

test("however long it was, no more than half a minute of speech is heard again", () => {
  const words = readOn(recall({}, { awayFor: 1e12 })).split(" ").length - text.slice(1000).split(" ").length;
  // 90 words in half a minute, and at most one sentence of 7 more.
  expect(words).toBeLessThanOrEqual(97);
});

test("an article whose start was not left begins there, one that was heard is said to be", () => {
  expect(decideResume(recall({ block: 0, offset: 0, progress: 0 }), article, 180)).toBeNull();
  expect(decideResume(recall({ progress: 1 }, { state: "finished" }), article, 180)).toEqual({ kind: "heardBefore" });
  expect(readOn(recall({ progress: 0.6 }, { state: "finished" }))).toBe(text.slice(1000));
});

test("the place is found again where the article is understood better, or the page has changed", () => {
  const better = makeArticle([heading("Rain", 1), paragraph("By a reporter"), paragraph("It rains."), paragraph(text)]);
  expect(readOn(recall({}), better)).toBe(text.slice(1000));
});

test("what was kept and is no article any more is begun at its start", () => {
  expect(decideResume(recall({}, { article: "{" }), article, 180)).toBeNull();
  expect(decideResume(recall({}, { article: '{"blocks":[]}' }), article, 180)).toBeNull();
});
