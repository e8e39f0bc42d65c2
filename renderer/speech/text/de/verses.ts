import { anyOf, type TextRule } from "../text-rule.ts";

/** Biblische Bücher mit den Kürzeln der Loccumer Richtlinien; "Am" und "Ri" sind auch andere Wörter und fehlen. */
const letters =
  "Matthäus Mt|Markus Mk|Lukas Lk|Johannes Joh|Apostelgeschichte Apg|Römer Röm|Korinther Kor|Galater Gal|Epheser Eph|" +
  "Philipper Phil|Kolosser Kol|Thessalonicher Thess|Timotheus Tim|Titus Tit|Hebräer Hebr|Jakobus Jak|Petrus Petr|" +
  "Offenbarung Offb|Genesis Gen|Exodus Ex|Levitikus Lev|Deuteronomium Dtn|Psalm Ps|Sprüche Spr|Kohelet Koh|Jesaja Jes|" +
  "Jeremia Jer|Ezechiel Ez|Daniel Dan|Hosea Hos|Micha Mi|Sacharja Sach|Maleachi Mal|Hiob";
/** Von denen es mehrere gibt: "erstes Buch ...". */
const volumes = "Mose|Samuel Sam|Könige Kön|Chronik Chr";

const list = (names: string) =>
  names.split("|").flatMap((each) => each.split(" ").map((name) => [name, each.split(" ")[0] ?? name] as const));
const books: ReadonlyMap<string, string> = new Map([...list(letters), ...list(volumes)]);
const isVolume = new Set(list(volumes).map(([name]) => name));

const masculine = ["", "Erster ", "Zweiter ", "Dritter "];
const neuter = ["", "Erstes Buch ", "Zweites Buch ", "Drittes Buch ", "Viertes Buch ", "Fünftes Buch "];

/** Nach einer Zahl mit Komma, die eine Menge ist: "Markus 2,5 Millionen". */
const amount = String.raw`\s?(?:Mio|Mrd|Mill|Euro|Prozent|Meter|Grad|Punkte|[%€$°]|k?m(?!\p{L})|kg)`;

export const verseRules: readonly TextRule[] = [
  {
    name: "Kapitel und Vers",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?:([1-5])\.\s?)?(${anyOf(books.keys())})\.?\s(\d{1,3}),\s?(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?(?![\d,]|${amount})`,
      "gu",
    ),
    replace: ([, count = "0", book = "", chapter, verse, to]) => {
      const which = (isVolume.has(book) ? neuter : masculine)[Number(count)] ?? "";
      const place = `${which}${books.get(book) ?? book} ${chapter}`;
      return to === undefined ? `${place}, Vers ${verse}` : `${place}, Vers ${verse} bis ${to}`;
    },
  },
];
