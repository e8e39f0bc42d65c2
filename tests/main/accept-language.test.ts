import { expect, test } from "vitest";
import { weighLanguages } from "../../main/accept-language.ts";

test.each([
  [["de-DE", "de", "en", "de"], "de-DE, de;q=0.9, en;q=0.8"],
  [["en"], "en"],
  [[], "en"],
])("%j", (languages, header) => {
  expect(weighLanguages(languages)).toBe(header);
});
