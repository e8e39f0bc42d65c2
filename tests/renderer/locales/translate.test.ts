import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { failureReasons } from "../../../main/contract-failures.ts";
import { catalogues, createTranslate } from "../../../renderer/locales/translate.ts";

/** Names of the values that a message takes: those at the top, which is where all of ours are. */
const placeholders = (message: string) =>
  new IntlMessageFormat(message, "en", undefined, { ignoreTag: true })
    .getAst()
    .flatMap((element) => ("options" in element || element.type === 1 ? [element.value] : []));

test("every language says every message, with the same values in it", () => {
  expect(Object.keys(catalogues.de).sort()).toEqual(Object.keys(catalogues.en).sort());
  for (const [key, english] of Object.entries(catalogues.en)) {
    const german = catalogues.de[key as keyof typeof catalogues.en];
    expect(german, key).not.toBe("");
    // A language may leave a value out only where its sentence needs none; it may never ask for one that is not given.
    expect(placeholders(english), key).toEqual(expect.arrayContaining(placeholders(german)));
  }
});

test("every message can be read as an ICU message", () => {
  for (const [locale, catalogue] of Object.entries(catalogues)) {
    for (const [key, message] of Object.entries(catalogue)) {
      expect(
        () => new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }),
        `${locale} ${key}`,
      ).not.toThrow();
    }
  }
});

test("every reason for a failure has a sentence that ends and names no stack or code", () => {
  for (const reason of failureReasons) {
    for (const locale of ["en", "de"] as const) {
      const sentence = createTranslate(locale)(`failure.${reason}`, {
        name: "x",
        status: 503,
        limit: 20,
        openKey: "O",
        pasteKey: "P",
      });
      expect(sentence, reason).toMatch(/^[A-ZÄÖÜx].*\.$/);
    }
  }
});

test("plurals are said right", () => {
  const t = createTranslate("en");
  expect(t("say.loaded", { headline: "Rain", words: 1, minutes: 1 })).toContain("1 word, about 1 minute.");
  expect(t("say.loaded", { headline: "Rain", words: 1200, minutes: 6 })).toContain("1,200 words, about 6 minutes.");
});
