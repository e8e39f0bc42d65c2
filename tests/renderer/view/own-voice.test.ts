import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createOwnVoice, type OwnVoice } from "../../../renderer/view/own-voice.ts";
import { pass, start, word } from "../speech/start-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function begin() {
  const started = start();
  const voice = createOwnVoice((...said) => started.player.announceAll(...said));
  return { ...started, ...speakTo(voice) };
}

function speakTo({ say, sayFocus, ...voice }: OwnVoice) {
  const toSentences = (text: string) => [{ text, language: "en" }];
  return {
    ...voice,
    say: (text: string, topic?: string) => say(toSentences(text), topic),
    sayFocus: (text: string) => sayFocus(toSentences(text)),
  };
}

test("messages that come close together are said one after another, each to its end", async () => {
  const { say, heard, log } = begin();
  say("The disk is full.");
  say("One two three.");
  await pass(1.5 * word);
  say("Four five.");
  await pass(20 * word);
  expect(heard()).toBe("The disk is full. One two three. Four five.");
  expect(log.spoken).toEqual(["The disk is full.", "One two three.", "Four five."]);
});

test("a key lets the answer cut off what is being said; what waited is said after it", async () => {
  const { say, noteInput, heard } = begin();
  say("One two three four.");
  say("The disk is full.");
  await pass(1.5 * word);
  noteInput();
  say("Faster.");
  // The key was for that one alone.
  await pass(0.5 * word);
  say("Saved.");
  await pass(20 * word);
  expect(heard()).toBe("One two Faster. The disk is full. Saved.");
});

test("what focus comes to never cuts off a message, and is cut off by one", async () => {
  const { say, sayFocus, heard } = begin();
  say("Saved as rain.");
  sayFocus("Address, text field");
  await pass(20 * word);
  expect(heard()).toBe("Saved as rain. Address, text field");
  sayFocus("Play, button");
  await pass(0.5 * word);
  say("Feeds are read.");
  await pass(20 * word);
  expect(heard()).toBe("Saved as rain. Address, text field Play, Feeds are read.");
  sayFocus("Stop, button");
  await pass(0.5 * word);
  sayFocus("Next, button");
  await pass(20 * word);
  expect(heard()).toMatch(/ Stop, button Next, button$/);
});

test("where focus was, while a message was said, is not said any more once it has gone on or a key was pressed", async () => {
  const { say, sayFocus, noteInput, heard } = begin();
  say("Saved as rain.");
  sayFocus("Save, button");
  sayFocus("Address, text field");
  await pass(20 * word);
  expect(heard()).toBe("Saved as rain. Address, text field");
  say("Saved as snow.");
  sayFocus("Save, button");
  await pass(0.5 * word);
  noteInput();
  say("Faster.");
  await pass(20 * word);
  expect(heard()).toBe("Saved as rain. Address, text field Saved Faster.");
});

test("of one topic only the newest is said, whether the older one waits or is being said", async () => {
  const { say, heard } = begin();
  say("One of ten.", "progress");
  await pass(0.5 * word);
  say("Two of ten.", "progress");
  say("Disk full.");
  say("Three of ten.", "other");
  say("Four of ten.", "other");
  await pass(20 * word);
  expect(heard()).toBe("One Two of ten. Disk full. Four of ten.");
});

test("what is withdrawn is not said, and makes way where it is being said", async () => {
  const { say, withdraw, heard } = begin();
  say("Loading the page now.", "loading");
  say("Still loading.", "more");
  await pass(0.5 * word);
  withdraw("more");
  withdraw("loading");
  say("Rain. 100 words.");
  await pass(20 * word);
  expect(heard()).toBe("Loading Rain. 100 words.");
});

test("reading goes on from the same word once all is said", async () => {
  const { player, say, heard } = begin();
  player.play();
  await pass(5.5 * word);
  say("One.");
  say("Two.");
  await pass(20 * word);
  expect(heard()).toBe("Heading level two. Rain It rains One. Two. rains here. It may stop.");
});

test("where an article that comes cuts a message off, the next one is still said; where a key does, none", async () => {
  const { player, say, noteInput, heard } = begin();
  say("One two.");
  say("The disk is full.");
  await pass(0.5 * word);
  player.stop();
  await pass(20 * word);
  expect(heard()).toBe("One The disk is full.");
  say("Three four.");
  say("Five.");
  await pass(0.5 * word);
  noteInput();
  player.stop();
  await pass(20 * word);
  expect(heard()).toBe("One The disk is full. Three");
});
