import { expect, test } from "vitest";
import { isDateLine, parseDate, parseDateLine } from "../../../renderer/article/dates.ts";

test.each([
  ["2009-06-28", "2009-06-28"],
  ["2024-03-09T08:15:00Z", "2024-03-09T08:15:00Z"],
  ["2023-08-21T06:30:00+0200", "2023-08-21T06:30:00+02:00"],
  ["2023-08-21 06:30", "2023-08-21T06:30"],
  ["June 28, 2009", "2009-06-28"],
  ["Thursday, May 14, 2026", "2026-05-14"],
  ["28 June 2009", "2009-06-28"],
  ["21. August 2023, 6:30 Uhr", "2023-08-21"],
  ["Montag, 3. März 2025", "2025-03-03"],
  ["28.06.2009", "2009-06-28"],
  ["le 14 juillet 2020", "2020-07-14"],
  ["14 juillet 2020", "2020-07-14"],
  // French months that begin alike, and one that four letters tell.
  ["3 juin 2019", "2019-06-03"],
  ["12 août 2019", "2019-08-12"],
  ["MÄRZ 3, 2025", "2025-03-03"],
  ["18 октября 2021", "2021-10-18"],
  ["12 de marzo de 2021", "2021-03-12"],
  ["2024年4月18日", "2024-04-18"],
  // Which is the month cannot be known.
  ["3/4/2009", ""],
  ["31 February 2020", ""],
  ["yesterday", ""],
])("%s is %s", (text, iso) => {
  expect(parseDate(text)).toBe(iso);
});

test("a line that is a date and little else", () => {
  expect(parseDateLine("Published: June 28, 2009")).toBe("2009-06-28");
  expect(isDateLine("Published on June 28, 2009")).toBe(true);
  expect(isDateLine("Veröffentlicht am 28. Juni 2009")).toBe(true);
  expect(parseDateLine("Veröffentlicht am 28. Juni 2009")).toBe("2009-06-28");
  expect(isDateLine("March 3, 2015 | Updated March 4, 2015")).toBe(true);
  expect(isDateLine("March 3, 2015 | Harbour news")).toBe(false);
  expect(isDateLine("On June 28, 2009, the ministers met on the island of Corfu for a day.")).toBe(false);
});
