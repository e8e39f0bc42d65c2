import { expect, test } from "vitest";
import { characterNames } from "../../../renderer/locales/characters.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { createAgain } from "../../../renderer/view/again.ts";
import { nameCharacter, spellCharacter, spellText } from "../../../renderer/view/spelling.ts";

const en = { t: createTranslate("en"), locale: "en" } as const;
const de = { t: createTranslate("de"), locale: "de" } as const;

test("a character is said by its name, a capital as one", () => {
  expect(["a", "H", ",", " ", "7", "漢"].map((one) => nameCharacter(one, en))).toEqual([
    "a",
    "capital H",
    "comma",
    "space",
    "7",
    "漢",
  ]);
});

test("again, it is said by the word that spells it, in the language of the interface", () => {
  expect(["h", "H", "é", "."].map((one) => spellCharacter(one, en))).toEqual(["Hotel", "capital Hotel", "é", "dot"]);
  expect(["h", "ß", "Ö"].map((one) => spellCharacter(one, de))).toEqual(["Heinrich", "Eszett", "groß Ökonom"]);
});

test("every letter has a word in both languages, each its own", () => {
  for (const { alphabet } of Object.values(characterNames)) {
    for (const [letter, word] of Object.entries(alphabet)) expect(word.length, letter).toBeGreaterThan(2);
    expect(new Set(Object.values(alphabet)).size).toBe(Object.keys(alphabet).length);
  }
});

test("an address is spelled character by character", () => {
  expect(spellText("dw.com/x", en)).toBe("d, w, dot, c, o, m, slash, x");
});

test("asked again soon is more; asked a third time, or late, begins anew", () => {
  let time = 0;
  const isAgain = createAgain(() => time);
  expect([isAgain("place"), isAgain("place"), isAgain("place"), isAgain("other")]).toEqual([false, true, false, false]);
  time += 20_000;
  expect(isAgain("other")).toBe(false);
});
