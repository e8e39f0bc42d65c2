import { expect, test } from "vitest";
import de from "../../main/locales/de.json" with { type: "json" };
import en from "../../main/locales/en.json" with { type: "json" };
import { createSay, pickLocale } from "../../main/messages.ts";

test("each language has every sentence, with the same placeholders", () => {
  const placeholders = (catalogue: Record<string, string>) =>
    Object.entries(catalogue)
      .map(([key, text]) => `${key} ${(text.match(/\{\w+\}/g) ?? []).join()}`)
      .sort();

  expect(placeholders(de)).toEqual(placeholders(en));
});

test("values are put in as they are", () => {
  const question = createSay("en")("openBrowserQuestion", { host: "$& {host} example.org" });

  expect(question).toBe("Open this page at $& {host} example.org in your browser?");
});

test.each([
  [["de-AT", "en-US"], "de"],
  [["fr-FR", "de"], "de"],
  [["en-GB", "de"], "en"],
  [["fr"], "en"],
  [[], "en"],
])("%j reads %s", (languages, locale) => {
  expect(pickLocale(languages)).toBe(locale);
});
