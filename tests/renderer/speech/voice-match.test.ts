import { expect, test } from "vitest";
import type { Voice } from "../../../renderer/speech/engine.ts";
import { embeddedVoices } from "../../../renderer/speech/engines/embedded/voices.ts";
import { getPrimaryLanguage, matchVoices } from "../../../renderer/speech/voice-match.ts";

const find = (language: string): Voice | undefined => matchVoices(embeddedVoices, language)[0];

test.each([
  ["en", "en-us"],
  ["en-GB", "en-gb-x-rp"],
  ["en-AU", "en-us"],
  ["de-AT", "de"],
  ["pt-PT", "pt"],
  ["no", "nb"],
  ["iw", "he"],
  ["cmn-Hans-CN", "cmn"],
  ["EN_gb", "en-gb-x-rp"],
])("%s is read by %s", (language, id) => {
  expect(find(language)?.id).toBe(id);
});

test.each(["ja", "tlh", "", "not a tag!"])("nothing reads %s", (language) => {
  expect(find(language)).toBeUndefined();
});

test("an ill-formed tag does not throw", () => {
  expect(getPrimaryLanguage("e")).toBe("e");
});
