import { expect, test } from "vitest";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { buildScript, type ScriptOptions } from "../../../renderer/speech/script.ts";
import { createPronouncer } from "../../../renderer/speech/text/pronunciation/pronouncer.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";

const options: ScriptOptions = { t: createTranslate("en"), interfaceLanguage: "en", skips: [], verbosity: "full" };

const wall = { kind: "word", written: "dam", said: "wall", language: "en", matchCase: false } as const;

const make = () =>
  makeArticle([
    heading("Rain again", 1),
    figure("A dam", "The dam in May. It holds.", "AP"),
    paragraph("It cost $4.2 million. See https://p.dw.com/p/IcUo."),
    listItem("Bread", 1, 1),
  ]);

/** Each is another script than the one before it. */
const changes: readonly ScriptOptions[] = [
  options,
  { ...options, verbosity: "none" },
  { ...options, verbosity: "none", wholeAddresses: true },
  { ...options, pronouncer: createPronouncer([wall]) },
  { ...options, skips: ["caption", "list"] },
  options,
];

test("what is remembered of an article's blocks makes no change of the listener's be forgotten", () => {
  const article = make();
  const scripts = changes.map((change) => buildScript(article, change));
  expect(scripts).toEqual(changes.map((change) => buildScript(make(), change)));
  expect(new Set(scripts.map((script) => JSON.stringify(script))).size).toBe(changes.length - 1);
});

test("another verbosity does not look for sentences and words anew", () => {
  const article = make();
  const before = buildScript(article, options);
  const after = buildScript(article, { ...options, verbosity: "brief" });
  const [said] = before.filter(({ role }) => role === "paragraph");
  expect(said?.text).toMatch(/^It cost 4\.2 million dollars/);
  expect(after.find(({ text }) => text === said?.text)?.sourceOffsets).toBe(said?.sourceOffsets);
});

test("a language that a page gives a block is its own, also where another article has the same block", () => {
  const blocks = [paragraph("It cost $4.2 million.")];
  const spoken = ["en", "de", "en"].map((language) => {
    const article = makeArticle(blocks);
    return buildScript({ ...article, metadata: { ...article.metadata, language } }, options)[0]?.text;
  });
  expect(spoken[2]).toBe(spoken[0]);
  expect(spoken[1]).not.toBe(spoken[0]);
});
