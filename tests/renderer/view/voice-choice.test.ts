import { expect, test } from "vitest";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import type { Voice } from "../../../renderer/speech/engine.ts";
import { offerVoices, orderVoices } from "../../../renderer/view/voice-choice.ts";
import { describeVoice, matchesVoice } from "../../../renderer/view/voice-facts.ts";
import { makeVoiceSample } from "../../../renderer/view/voice-sample.ts";
import { makeSession } from "./make-session.ts";

const voice = (id: string, language: string, more: Partial<Voice> = {}): Voice => ({
  id,
  engineId: "embedded",
  name: id,
  language,
  local: true,
  ...more,
});

const british = voice("British", "en-GB");
const american = voice("American", "en-US");
const german = voice("Deutsch", "de-DE");
const french = voice("Français", "fr-FR");
const remote = voice("Cloud", "en-US", { engineId: "web-speech", local: false });
const all = [french, american, german, british, remote];
const settings = makeSession().settings.peek();

test("voices that send text away are offered only where they were asked for", () => {
  expect(offerVoices(all, settings)).not.toContain(remote);
  expect(offerVoices(all, { ...settings, networkVoices: true })).toContain(remote);
});

test("favourites stand first, then the article's language and its region, then the rest", () => {
  const favouriteVoices = ["embedded/Deutsch"];

  expect(orderVoices(offerVoices(all, settings), "en-GB", { ...settings, favouriteVoices })).toEqual([
    german,
    british,
    american,
    french,
  ]);
});

test("a voice is told with its language, engine and licence, and that it sends text away", () => {
  const t = createTranslate("en");

  expect(describeVoice(british, t, "en").facts).toBe("British English, Hark's own, eSpeak NG, GPL-3.0-or-later");
  expect(describeVoice(remote, t, "en").facts).toBe(
    "American English, the system's, licence of the system, sends text to the internet",
  );
  expect(describeVoice(voice("x", "en", { licence: "Apache 2.0" }), t, "en").facts).toContain("Apache 2.0");
});

test.each([
  ["french", true],
  ["francais", true],
  ["hark french", true],
  ["german", false],
])("%s finds the French voice: %s", (query, isFound) => {
  expect(matchesVoice(describeVoice(french, createTranslate("en"), "en"), query)).toBe(isFound);
});

test("what a voice is heard by is in its language, whatever tag the system gives it", () => {
  const day = new Date(2026, 10, 26);

  expect(makeVoiceSample("de-DE", day)).toBe("Deutsch (Deutschland). Donnerstag, 26. November 2026.");
  expect(makeVoiceSample("not a language", day)).toBe("not a language.");
});
