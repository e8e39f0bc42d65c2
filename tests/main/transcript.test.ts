import { expect, test } from "vitest";
import { createTranscript, formatTime } from "../../main/transcript.ts";

test("each utterance is a line, timed from the first", () => {
  const lines: string[] = [];
  const times = [5000, 5000, 8250.6];
  const transcribe = createTranscript(
    (line) => lines.push(line),
    () => times.shift() ?? 0,
  );

  transcribe({ role: "heading", text: "Harbour opens", language: "en" });
  transcribe({ role: "paragraph", text: "At seven.", language: "en" });

  expect(lines).toEqual(["[00:00.000] heading: Harbour opens\n", "[00:03.251] paragraph: At seven.\n"]);
});

test("a stranger's text cannot steer the terminal or break the line", () => {
  const lines: string[] = [];
  const transcribe = createTranscript((line) => lines.push(line));

  transcribe({ role: "paragraph", text: "one\r\ntwo \u001b[31m\u009b2J three", language: "en" });

  expect(lines).toEqual(["[00:00.000] paragraph: one two [31m 2J three\n"]);
});

test.each([
  [0, "00:00.000"],
  [59_999.6, "01:00.000"],
  [3_723_004, "62:03.004"],
])("%d ms is %s", (milliseconds, text) => {
  expect(formatTime(milliseconds)).toBe(text);
});
