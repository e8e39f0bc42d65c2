import { describe, expect, test } from "vitest";
import type { Article, Block } from "../../../renderer/article/article.ts";
import { nameLanguages } from "../../../renderer/article/name-languages.ts";
import { heading, makeArticle, paragraph } from "../make-article.ts";

const german =
  "Die Bahn hat am Montag angekündigt, dass die Strecke nach Hamburg im Sommer für zwei Wochen gesperrt wird. " +
  "Reisende sollen auf Busse ausweichen, die alle dreißig Minuten vor dem Bahnhof abfahren.";
const english =
  "The railway said on Monday that the line to Hamburg will be closed for two weeks in the summer. " +
  "Travellers are asked to take the buses, which leave from the front of the station every thirty minutes.";
const hungarian =
  "A vasúttársaság hétfőn bejelentette, hogy a hamburgi vonalat nyáron két hétre lezárják. Az utasokat arra kérik, " +
  "hogy szálljanak fel a buszokra, amelyek félóránként indulnak az állomás elől. A jegyek a pótlóbuszokon is érvényesek. " +
  "A munkálatok után a vonatok gyorsabban és pontosabban fognak közlekedni.";

const article = (blocks: readonly Block[], language = "en"): Article => {
  const made = makeArticle(blocks);
  return { ...made, metadata: { ...made.metadata, language } };
};

const languages = async (given: Article) => {
  const { metadata, blocks } = await nameLanguages(given);
  return [metadata.language, ...blocks.map(({ language = "" }) => language)];
};

describe("the language of an article", () => {
  test("is that of its text where the page says another", async () => {
    expect(await languages(article([heading("Sperrung", 1), paragraph(german)]))).toEqual(["de", "", ""]);
  });

  test("puts a date that is said in words into that language, too", async () => {
    const dateline: Block = { kind: "paragraph", role: "dateline", text: "February 10, 2026", marks: [] };
    const given = makeArticle([heading("Sperrung", 1), dateline, paragraph(german)], { published: "2026-02-10" });

    expect((await nameLanguages(given)).blocks[1]).toMatchObject({ text: "10. Februar 2026" });
  });

  test("is found for languages whose words are not known here", async () => {
    expect(await languages(article([paragraph(hungarian)]))).toEqual(["hu", ""]);
  });

  test("stays as the page says it, with its region, where that is right", async () => {
    const given = article([paragraph(english)], "en-GB");

    expect(await nameLanguages(given)).toBe(given);
  });

  test.each([
    ["id", "Kita harus hati-hati terhadap aliran yang menanamkan kebencian yang sangat besar kepada orang lain."],
    ["nn", "Ho fortel at dei ikkje var klar over reglane og at det var nokre nervepirrande minutt i påvente av svar."],
    ["en", "Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do eiusmod tempor incididunt ut labore."],
    ["en", "Mamokete Modiba, Claire Benit-Gbaffou, Sarah Charlton, Tanya Zack, Jürgen Schmidt and Andre Fischer"],
    ["en", "Das Boot"],
  ])("%s stays for what is near, mixed or too short", async (language, text) => {
    const given = article([paragraph(text)], language);

    expect(await nameLanguages(given)).toBe(given);
  });
});

describe("a block in another language", () => {
  test("gets its own, and the others none", async () => {
    const given = article([heading("Closed", 1), paragraph(english), paragraph(german), paragraph(english)]);

    expect(await languages(given)).toEqual(["en", "", "", "de", ""]);
  });

  test("keeps what the page says of it, and code has none", async () => {
    const stated: Block = { ...(paragraph(german) as Extract<Block, { kind: "paragraph" }>), language: "nl" };
    const given = article([paragraph(english), stated, { kind: "code", text: german }, paragraph(english)]);

    expect(await nameLanguages(given)).toBe(given);
  });

  test("too short to be sure has none, nor has one with words of both", async () => {
    const given = article([
      paragraph(english),
      paragraph("Die Würde des Menschen"),
      paragraph("He wrote Der Prozess, Die Verwandlung and Das Schloss, and it is with these that he is known today."),
    ]);

    expect(await nameLanguages(given)).toBe(given);
  });
});
