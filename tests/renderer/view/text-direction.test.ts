import { expect, test } from "vitest";
import { findTextDirection } from "../../../renderer/view/text-direction.ts";

test.each([
  ["It rains.", "ltr"],
  ["الناتو وروسيا", "rtl"],
  ["NATO הודיעה היום על חידוש השיחות", "rtl"],
  ["The word شكرا means thanks", "ltr"],
  ["2009", null],
  ["", null],
])("%s runs %s", (text, direction) => {
  expect(findTextDirection(text)).toBe(direction);
});
