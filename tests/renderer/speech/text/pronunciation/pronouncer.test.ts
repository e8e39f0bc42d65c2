import { describe, expect, test } from "vitest";
import type { Pronunciation } from "../../../../../main/contract-pronunciation.ts";
import { normaliseText } from "../../../../../renderer/speech/text/normalise.ts";
import { createPronouncer } from "../../../../../renderer/speech/text/pronunciation/pronouncer.ts";

const word = (written: string, said: string, more: Partial<Pronunciation> = {}): Pronunciation => ({
  kind: "word",
  written,
  said,
  language: "",
  matchCase: false,
  ...more,
});
const part = (written: string, said: string): Pronunciation => word(written, said, { kind: "part" });
const expression = (written: string, said: string, more: Partial<Pronunciation> = {}): Pronunciation =>
  word(written, said, { kind: "expression", ...more });

function say(text: string, entries: readonly Pronunciation[], language = "en") {
  return normaliseText(text, { language, role: "paragraph", pronouncer: createPronouncer(entries) });
}

test.each([
  ["a word", "The GIF and the gif's gifts", [word("GIF", "jif")], "The jif and the jif's gifts"],
  [
    "its case, where it is asked for",
    "Polish polish",
    [word("Polish", "Pole-ish", { matchCase: true })],
    "Pole-ish polish",
  ],
  [
    "a phrase, however the line is broken",
    "Ana\n  Torvald said",
    [word("Ana Torvald", "Anna Torwald")],
    "Anna Torwald said",
  ],
  ["a word with a hidden hyphen", "Tor\u00advald", [word("Torvald", "Torwald")], "Torwald"],
  ["letters that are no ASCII", "Ærø, ærø, Ærøs", [word("Ærø", "Airoo")], "Airoo, Airoo, Ærøs"],
  [
    "what begins with a sign",
    "C++ and .NET",
    [word("C++", "see plus plus"), word(".NET", "dot net")],
    "see plus plus and dot net",
  ],
  ["signs inside of a word", "Straßenbahn", [part("ßen", "sen")], "Strasenbahn"],
  ["a word that is skipped", "Read more (Advertisement) here", [word("(Advertisement)", "")], "Read more here"],
  [
    "an expression",
    "Ch. 12 and Ch. 7",
    [expression(String.raw`\bCh\. (\d+)`, "Channel $1")],
    "Channel 12 and Channel 7",
  ],
  ["a group that is not there as nothing", "ab", [expression("a(b)", "$1$2$9")], "b"],
  ["entries on what is written, not on what another says", "A B", [word("A", "B"), word("B", "A")], "B A"],
  ["the longer of two", "New York City", [word("New York", "NY"), word("New York City", "the city")], "the city"],
  ["the first of two alike", "GIF", [word("GIF", "one"), part("GIF", "two")], "one"],
  ["numbers before they are normalised", "$5", [word("$5", "a fiver")], "a fiver"],
  ["a broken expression not at all", "(a", [expression("(a", "x")], "(a"],
])("says %s", (_, text, entries, said) => {
  expect(say(text, entries).text).toBe(said);
});

test("holds in its language only", () => {
  const entries = [word("Chat", "Schah", { language: "fr" }), word("Chat", "Tschätt", { language: "de" })];

  expect(say("Chat", entries, "de-AT").text).toBe("Tschätt");
  expect(say("Chat", entries, "en").text).toBe("Chat");
});

test("every sign that is said knows where it was written", () => {
  const text = "\u{1F600} Ana \u{1D400}GIF\u{1D401} GIF end";
  const entries = [word("Ana", "Anna"), part("GIF", "jif"), expression("\u{1F600}", "smile")];
  const { text: said, offsets } = say(text, entries);

  expect(offsets).toHaveLength(said.length);
  expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
  expect(offsets[said.indexOf("end")]).toBe(text.indexOf("end"));
  expect(offsets[said.indexOf("jif end") + 1]).toBe(text.lastIndexOf("GIF"));
});

describe("an expression that would hang JavaScript", () => {
  const evil = expression("(x+x+)+y", "z");

  test("takes time in proportion to the text", () => {
    const measure = (length: number) => {
      const { user } = process.cpuUsage();
      createPronouncer([evil]).pronounce({ text: "x".repeat(length), offsets: [] }, "en");
      return process.cpuUsage().user - user;
    };
    measure(1000);

    expect(measure(100_000)).toBeLessThan(Math.max(measure(10_000), 2000) * 40);
  });

  test("is left out, and that is told, when all texts together took too long", () => {
    const slow: Pronunciation[] = [];
    let time = 0;
    const now = () => {
      time += 400;
      return time;
    };
    const pronouncer = createPronouncer([expression("b", "c")], { now, onSlow: (entry) => slow.push(entry) });
    const said = Array.from({ length: 8 }, () => pronouncer.pronounce({ text: "b", offsets: [0] }, "en").text);

    expect(said).toEqual(["c", "c", "c", "c", "b", "b", "b", "b"]);
    expect(slow).toHaveLength(1);
  });
});

test("two thousand words cost little more than none", () => {
  const entries = Array.from({ length: 2000 }, (_, index) => word(`Wörd${index}`, "x"));
  const pronouncer = createPronouncer(entries);
  const text = "It rained again in the harbour, and nobody was surprised, least of all the pilots. ".repeat(4);
  const { user } = process.cpuUsage();
  for (let times = 0; times < 100; times++) pronouncer.pronounce({ text, offsets: [] }, "en");

  // A long article has a thousand sentences; half a second is for a machine that others use too.
  expect((process.cpuUsage().user - user) / 1000).toBeLessThan(500);
});
