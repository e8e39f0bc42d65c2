/** Month names by their first letters in the languages of most of our pages; index 0 is January. */
const months: readonly RegExp[] = [
  /^(?:jan|jän|gen|ene|янв|sty)/i,
  /^(?:feb|fév|fev|фев|lut)/i,
  /^(?:mar|mär|mrz|maa|мар)/i,
  /^(?:apr|avr|abr|апр|kwi)/i,
  /^(?:may|mai|mag|mei|maj|мая)/i,
  /^(?:jun|juin|giu|июн|cze)/i,
  /^(?:jul|juil|lug|июл|lip)/i,
  /^(?:aug|août|aou|ago|авг|sie)/i,
  /^(?:sep|set|сен|wrz)/i,
  /^(?:oct|okt|ott|out|окт|paź)/i,
  /^(?:nov|ноя|lis)/i,
  /^(?:dec|dez|déc|dic|дек|gru)/i,
];

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
  const iso = isoDate.exec(trimmed);
  if (iso) return joinDate(iso[1], iso[2], iso[3], iso[4], iso[5]);
  const east = eastern.exec(trimmed);
  if (east) return joinDate(east[1], east[2], east[3]);
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
  const parts = text.length > longestDates ? [] : text.split(/\s+[|•·–—]\s+/u);
  return parts.length > 1 ? parts.every(isOneDate) : isOneDate(text);
}

function isOneDate(text: string): boolean {
  if (text.length > longestDate || !/\d/.test(text)) return false;
  const bare = text.replace(
    /^(?:published|posted|updated|stand|veröffentlicht|publié|publicado)(?: on| am| le| el)?:?\s*/i,
    "",
  );
  return parseDate(bare) !== "";
}

/** The date in a line that `isDateLine`. */
export function parseDateLine(text: string): string {
  return (
    parseDate(text.replace(/^\p{L}+(?: on| am| le| el)?:\s*/iu, "")) ||
    parseDate(text.replace(/^\p{L}+(?: on| am| le| el)?\s+/iu, ""))
  );
}

function findMonth(name = ""): string {
  const index = months.findIndex((month) => month.test(name));
  return index < 0 ? "" : String(index + 1);
}

function joinDate(year = "", month = "", day = "", time = "", zone = ""): string {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  const valid = month !== "" && !Number.isNaN(parsed.getTime()) && parsed.getUTCDate() === Number(day);
  if (!valid) return "";
  return time === "" ? date : `${date}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`;
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
