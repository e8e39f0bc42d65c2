/** How the names of the months begin in the languages of most of our pages, January first. */
const monthStarts = [
  "jan jän gen ene янв sty",
  "feb fév fev фев lut",
  "mar mär mrz maa мар",
  "apr avr abr апр kwi",
  "may mai mag mei maj мая",
  "jun juin giu июн cze",
  "jul juil lug июл lip",
  "aug août aou ago авг sie",
  "sep set сен wrz",
  "oct okt ott out окт paź",
  "nov ноя lis",
  "dec dez déc dic дек gru",
];
/** "1" for each of January's. */
const months: ReadonlyMap<string, string> = new Map(
  monthStarts.flatMap((starts, index) => starts.split(" ").map((start) => [start, String(index + 1)] as const)),
);

const monthFirst = /^(?:\p{L}+,\s+)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
const dayFirst =
  /^(?:\p{L}+\.?,?\s+)?(?:den\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b/u;
const dotted = /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/u;
const eastern = /^(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]/u;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?/;

/**
 * A date as ISO 8601 ("2009-06-28", or with its time as it was given) from ISO or the forms newspapers print. Empty
 * when not understood; "3/4/2009" is not, because two continents read it differently.
 */
export function parseDate(text: string): string {
  const trimmed = text.trim();
  const year = findYear(trimmed);
  return year < 0 ? "" : year === 0 ? parseFromYear(trimmed) : parseToYear(trimmed);
}

/** Where the first four digits in a row stand, without which there is no date; -1 for none. */
function findYear(text: string): number {
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    digits = code >= 0x30 && code <= 0x39 ? digits + 1 : 0;
    if (digits === 4) return index - 3;
  }
  return -1;
}

function parseFromYear(text: string): string {
  const iso = isoDate.exec(text);
  if (iso) return joinDate(iso[1], iso[2], iso[3], iso[4], iso[5]);
  const east = eastern.exec(text);
  return east ? joinDate(east[1], east[2], east[3]) : "";
}

function parseToYear(trimmed: string): string {
  const points = dotted.exec(trimmed);
  if (points) return joinDate(points[3], points[2], points[1]);
  const american = monthFirst.exec(trimmed);
  if (american) return joinDate(american[3], findMonth(american[1]), american[2]);
  const european = dayFirst.exec(trimmed);
  return european ? joinDate(european[3], findMonth(european[2]), european[1]) : "";
}

/** In characters: of one date, and of several with signs between: when it appeared, and when it was changed. */
const longestDate = 60;
const longestDates = 140;

/** Whether a line is a date and little else ("June 28, 2009", "28. Juni 2009, 14:03 Uhr"). */
export function isDateLine(text: string): boolean {
  if (text.length > longestDates || findYear(text) < 0) return false;
  const parts = text.split(/\s+[|•·–—]\s+/u);
  return parts.length > 1 ? parts.every(isOneDate) : isOneDate(text);
}

function isOneDate(text: string): boolean {
  if (text.length > longestDate || findYear(text) < 0) return false;
  const bare = text.replace(
    /^(?:published|posted|updated|stand|veröffentlicht|publié|publicado)(?: on| am| le| el)?:?\s*/i,
    "",
  );
  return parseDate(bare) !== "";
}

/** The date in a line that `isDateLine`. */
export function parseDateLine(text: string): string {
  if (findYear(text) < 0) return "";
  return (
    parseDate(text.replace(/^\p{L}+(?: on| am| le| el)?:\s*/iu, "")) ||
    parseDate(text.replace(/^\p{L}+(?: on| am| le| el)?\s+/iu, ""))
  );
}

function findMonth(name = ""): string {
  const lower = name.toLowerCase();
  return months.get(lower.slice(0, 3)) ?? months.get(lower.slice(0, 4)) ?? "";
}

function joinDate(year = "", month = "", day = "", time = "", zone = ""): string {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  const valid = month !== "" && !Number.isNaN(parsed.getTime()) && parsed.getUTCDate() === Number(day);
  if (!valid) return "";
  return time === "" ? date : `${date}T${time}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language: making one takes a thousand times as long as using it. */
function getDateFormat(language: string): Intl.DateTimeFormat {
  const known = dateFormats.get(language);
  const format = known ?? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  if (!known) dateFormats.set(language, format);
  return format;
}

/** An ISO 8601 date in words ("28 June 2009"), in a language (BCP 47); empty for what is none. */
export function sayDate(iso: string, language: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? "" : getDateFormat(language).format(date);
}
