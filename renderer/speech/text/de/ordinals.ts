import { anyOf, type TextRule } from "../text-rule.ts";
import { getOrdinalStem } from "./numbers.ts";

const months = "Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember".split(
  " ",
);

const shortMonths: Readonly<Record<string, string>> = {
  "Jan.": "Januar",
  "Feb.": "Februar",
  "Febr.": "Februar",
  "Mrz.": "März",
  "Apr.": "April",
  "Jun.": "Juni",
  "Jul.": "Juli",
  "Aug.": "August",
  "Sep.": "September",
  "Sept.": "September",
  "Okt.": "Oktober",
  "Nov.": "November",
  "Dez.": "Dezember",
};

const month = anyOf(months);

const before = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})\s$`, "iu");

/** Duden, Grammatik, "Deklination der Adjektive": weak after these, mixed and strong otherwise. */
const weakNominative = before(
  "der|die|das|dieser|diese|dieses|jener|jene|jeder|jede|jedes|ins|fürs|eine|keine|meine|deine|seine|ihre|unsere|eure",
);
const weakOther = before(
  "dem|den|des|im|am|zum|vom|beim|zur|einem|einen|eines|einer|keinem|keinen|seinem|seinen|seiner|seines|ihrem|ihren|ihrer|ihres|unserem|unseren|unserer|" +
    "meinem|meinen|meiner|deinem|deinen|deiner|diesem|diesen|jedem|jeden|übers|bis|und den|bis zum",
);
const bareDative = before("ab|seit|nach|vor|mit|von|zu");
const prepositionThenDer = before(
  "(?:in|mit|von|bei|nach|aus|zu|seit|während|wegen|trotz|ab|vor|auf|an|unter|über|hinter|neben|gegenüber|außer|laut|einschließlich|anlässlich|ende|anfang|mitte) der",
);
const feminine =
  /^\s(?:Auflage|Liga|Etage|Klasse|Runde|Minute|Stunde|Woche|Stelle|Person|Generation|Ausgabe|Strophe|Reihe|Welle|Phase|Staffel|Folge|Sitzung|Symphonie|Sinfonie|Republik|Bundesliga|Dimension|Welt|Geige|Etappe|Amtszeit|Legislaturperiode|Frau|Mannschaft|Impfung|Änderung|Novelle)\b/u;
const neuter =
  /^\s(?:Mal|Jahr|Kind|Tor|Spiel|Quartal|Halbjahr|Jahrhundert|Jahrtausend|Kapitel|Buch|Semester|Opfer|Haus|Album|Stockwerk|Gebot|Rennen|Viertel|Treffen|Regiment|Bataillon|Reich|Obergeschoss|Drittel|Element|Lebensjahr)\b/u;

const countedFirst = new RegExp(
  String.raw`^\s(?:${month}|FC|FSV|SC|SV|VfB|VfL|BFC|Bundesliga|Liga|Advent|Weltkrieg|Platz|Preis|Tag|Runde|Etappe|Auflage|Semester|Senat)(?!\p{L})`,
  "u",
);

/** Sets the ending that the words around ask for; a voice says "drei Oktober". */
export function sayOrdinal(number: number, lead: string, rest: string): string {
  return `${getOrdinalStem(number)}${chooseEnding(lead, rest)}`;
}

function chooseEnding(lead: string, rest: string): string {
  // "im 3. und 4. Quartal": the first of them tells for both.
  const first = /\d{1,3}\.,?\s(?:(?:und|oder|bis)\s)?$/u.exec(lead);
  if (first) return chooseEnding(lead.slice(0, first.index), rest);
  if (bareDative.test(lead)) return "em";
  if (prepositionThenDer.test(lead) || weakOther.test(lead)) return "en";
  if (weakNominative.test(lead)) return "e";
  if (neuter.test(rest)) return "es";
  return feminine.test(rest) ? "e" : "er";
}

export const ordinalRules: readonly TextRule[] = [
  {
    name: "Monate in voller Länge neben einer Zahl",
    pattern: new RegExp(String.raw`(?<=\d\.)\s?(${anyOf(Object.keys(shortMonths))})(?=\s|$|[,;)])`, "gu"),
    replace: ([, short = ""]) => ` ${shortMonths[short] ?? short}`,
  },
  {
    // DIN 5008 und Duden: "5.3.2024", "05.03.", "5. 3. 24".
    name: "ein Datum in Zahlen",
    pattern:
      /(?<![\d.,])(0?[1-9]|[12]\d|3[01])\.\s?(0?[1-9]|1[0-2])\.(?:\s?((?:1\d|20)\d\d|['’]?\d\d(?![\d.,:]\d|\d)))?(?![\d])/gu,
    replace: ({ 0: written, 1: day, 2: monthNumber, 3: year, index, input }) => {
      if (year === undefined && !/\d\.\s?\d{1,2}\.$/u.test(written)) return written;
      const lead = input.slice(Math.max(0, index - 30), index);
      const end = year === undefined ? "" : ` ${year.length === 4 ? year : sayShortYear(year.replace(/\D/u, ""))}`;
      return `${sayOrdinal(Number(day), lead, "")} ${nameMonth(Number(monthNumber))}${end}`;
    },
  },
  {
    // ISO 8601
    name: "ein Datum vom Großen zum Kleinen",
    pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?:T(?=\d{2}:)|(?![\d-]))/gu,
    replace: ({ 0: written, 1: year, 2: monthNumber, 3: day, index, input }) => {
      if (Number(monthNumber) < 1 || Number(monthNumber) > 12 || Number(day) < 1 || Number(day) > 31) return written;
      const lead = input.slice(Math.max(0, index - 30), index);
      return `${sayOrdinal(Number(day), lead, "")} ${nameMonth(Number(monthNumber))} ${year}${written.endsWith("T") ? ", " : ""}`;
    },
  },
  {
    name: "vom einen Tag zum anderen",
    pattern: new RegExp(String.raw`(?<![\d.,])(\d{1,2})\.\s?(?:[-–]|bis|und|/)\s?(\d{1,2})\.\s(?=${month})`, "gu"),
    replace: ({ 0: written, 1: one, 2: other, index, input }) => {
      const lead = input.slice(Math.max(0, index - 30), index);
      const word = /und/u.test(written) ? "und" : "bis";
      return `${sayOrdinal(Number(one), lead, "")} ${word} ${sayOrdinal(Number(other), lead || "am ", "")} `;
    },
  },
  {
    // Duden, "Punkt": nach Ziffern macht er eine Ordnungszahl. Am Ende eines Satzes ist er dessen Ende.
    name: "eine Ordnungszahl in der Form, die der Satz verlangt",
    pattern:
      /(?<![\p{L}\d.,:/-])(\d{1,3})\.(?=\s(?:\p{L}|\d\.\s?\p{L}))(?!\s(?:Das|Der|Die|Den|Dem|Es|Er|Sie|Wir|Ich|Ihr|Ein|Eine|Einen|Dies|Diese|Dieser|Damit|Dabei|Doch|Aber|Und|In|Im|Am|Auch|Nun|Dann|Danach|Für|Mit|Bei|Zu|Zum|Von|Vor|Nach|Seit|Auf|An|Aus|Wer|Was|Wie|Wo|Wenn|Weil|Als|So|Nur|Noch|Man|Jetzt|Hier|Dort|Da|Insgesamt|Zudem|Außerdem|Allerdings|Laut|Heute|Gestern|Ob)(?!\p{L}))/gu,
    replace: ({ 0: written, 1: number, index, input }) => {
      const lead = input.slice(Math.max(0, index - 30), index);
      const rest = input.slice(index + written.length, index + written.length + 30);
      // At the start a number with a stop counts sections and points of a list.
      if (Number(number) === 0 || (index === 0 && !countedFirst.test(rest))) return written;
      return sayOrdinal(Number(number), lead, rest);
    },
  },
];

/** "03.10.90" ist lange her, "5.3.24" nicht; wie im Englischen. */
function sayShortYear(year: string): string {
  return `${Number(year) < 70 ? 20 : 19}${year}`;
}

function nameMonth(number: number): string {
  const name = months.filter((each) => each !== "Jänner" && each !== "Feber")[number - 1];
  return name ?? "";
}
