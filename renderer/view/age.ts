/** In ms, the longest that fits first. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

/** "3 days ago", "yesterday"; times in ms since 1970. */
export function sayAge(then: number, now: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  formats.set(locale, format);
  const age = now - then;
  const [unit, length] = units.find((each) => Math.abs(age) >= each[1]) ?? ["minute", 60_000];
  return format.format(-Math.floor(age / length), unit);
}
