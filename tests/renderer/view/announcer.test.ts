import { expect, test } from "vitest";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { createAnnouncer } from "../../../renderer/view/announcer.ts";

function start() {
  const said: string[] = [];
  const voices = {
    locale: "en",
    getSpeaker: () => "hark" as const,
    ownVoice: {
      say: (sentences: readonly { text: string }[]) => said.push(...sentences.map(({ text }) => text)),
      sayFocus: () => {},
      withdraw: () => {},
      noteInput: () => {},
    },
    showPolitely: () => {},
    withdrawPolitely: () => {},
  };
  return { said, announcer: createAnnouncer(voices, createTranslate("en")) };
}

test("what is no longer true is neither repeated nor in the list of messages", () => {
  const { said, announcer } = start();
  announcer.announce("Saved.");
  announcer.announce("Loading rain.", "loading");
  announcer.withdraw("loading");
  expect(announcer.messages.value).toEqual(["Saved."]);
  announcer.repeat();
  expect(said.at(-1)).toBe("Saved.");
});

test("what is taken back is every message of its topic, and no other", () => {
  const { announcer } = start();
  for (const text of ["Loading rain.", "Still loading rain."]) announcer.announce(text, "loading");
  announcer.announce("Saved.");
  announcer.withdraw("rate");
  announcer.withdraw("loading");
  expect(announcer.messages.value).toEqual(["Saved."]);
});
