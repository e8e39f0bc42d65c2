import { anyOf, keepLastStop, type TextRule } from "../text-rule.ts";

/** Duden, "Abkürzungen"; amtliche Regeln § 101 f. Mit und ohne Abstand nach dem Punkt (DIN 5008, 4). */
const inText: Readonly<Record<string, string>> = {
  "z. B.": "zum Beispiel",
  "d. h.": "das heißt",
  "d. i.": "das ist",
  "u. a.": "unter anderem",
  "u. Ä.": "und Ähnliches",
  "o. Ä.": "oder Ähnliches",
  "v. a.": "vor allem",
  "u. U.": "unter Umständen",
  "i. d. R.": "in der Regel",
  "i. e. S.": "im engeren Sinne",
  "i. A.": "im Auftrag",
  "i. V.": "in Vertretung",
  "s. o.": "siehe oben",
  "s. u.": "siehe unten",
  "o. g.": "oben genannt",
  "z. T.": "zum Teil",
  "z. Z.": "zurzeit",
  "z. Zt.": "zurzeit",
  "m. E.": "meines Erachtens",
  "a. D.": "außer Dienst",
  "u. v. m.": "und vieles mehr",
  "v. Chr.": "vor Christus",
  "n. Chr.": "nach Christus",
  "e. V.": "E.V",
  "a. M.": "am Main",
  "d. Ä.": "der Ältere",
  "d. J.": "der Jüngere",
  "h. c.": "honoris causa",
  "usw.": "und so weiter",
  "etc.": "et cetera",
  "bzw.": "beziehungsweise",
  "ca.": "circa",
  "vgl.": "vergleiche",
  "evtl.": "eventuell",
  "ggf.": "gegebenenfalls",
  "inkl.": "inklusive",
  "exkl.": "exklusive",
  "zzgl.": "zuzüglich",
  "abzgl.": "abzüglich",
  "sog.": "sogenannte",
  "geb.": "geboren",
  "gest.": "gestorben",
  "verh.": "verheiratet",
  "allg.": "allgemein",
  "max.": "maximal",
  "min.": "minimal",
  "mind.": "mindestens",
  "bes.": "besonders",
  "ehem.": "ehemals",
  "engl.": "englisch",
  "frz.": "französisch",
  "Hrsg.": "Herausgeber",
  "Tel.": "Telefon",
  "Mio.": "Millionen",
  "Mrd.": "Milliarden",
  "Tsd.": "Tausend",
  "Jg.": "Jahrgang",
  "Jh.": "Jahrhundert",
  "Jhd.": "Jahrhundert",
  "Std.": "Stunden",
  "Min.": "Minuten",
  "Sek.": "Sekunden",
  "Abb.": "Abbildung",
  "Anm.": "Anmerkung",
  "MwSt.": "Mehrwertsteuer",
  MwSt: "Mehrwertsteuer",
  "vs.": "gegen",
  "ff.": "fortfolgende",
  "Co.": "Co",
};

const beforeNumber: Readonly<Record<string, string>> = {
  "Nr.": "Nummer",
  "S.": "Seite",
  "Bd.": "Band",
  "Kap.": "Kapitel",
  "Abs.": "Absatz",
  "Art.": "Artikel",
  "Ziff.": "Ziffer",
  "lit.": "Buchstabe",
  "Rn.": "Randnummer",
  "Az.": "Aktenzeichen",
  "Abb.": "Abbildung",
  "Tab.": "Tabelle",
};

const beforeName: Readonly<Record<string, string>> = {
  "Dr.": "Doktor",
  "Drs.": "Doktores",
  "Prof.": "Professor",
  "Hr.": "Herr",
  "Hrn.": "Herrn",
  "Fr.": "Frau",
  "St.": "Sankt",
  "Dipl.-Ing.": "Diplom-Ingenieur",
  "Ing.": "Ingenieur",
  "Mag.": "Magister",
  "med.": "med",
  "phil.": "phil",
  "jur.": "jur",
  "Hl.": "Heiliger",
  "hl.": "heilige",
  "Gebr.": "Gebrüder",
  "Bhf.": "Bahnhof",
};

const days: Readonly<Record<string, string>> = {
  Mo: "Montag",
  Di: "Dienstag",
  Mi: "Mittwoch",
  Do: "Donnerstag",
  Fr: "Freitag",
  Sa: "Samstag",
  So: "Sonntag",
};

const spaced = (words: Iterable<string>): string => anyOf(words).replaceAll("\\. ", "\\.\\s?");
const squeeze = (written: string): string => written.replaceAll(/\s/gu, "");

const bySqueezed = new Map(Object.entries(inText).map(([short, long]) => [squeeze(short), long]));

export const abbreviationRules: readonly TextRule[] = [
  {
    name: "ein Titel vor einem Namen",
    pattern: new RegExp(String.raw`(?<![\p{L}\d.])(${anyOf(Object.keys(beforeName))})(?=\s\p{L})`, "gu"),
    replace: ([short]) => beforeName[short] ?? short,
  },
  {
    name: "der Satz eines Absatzes im Gesetz",
    pattern: /(?<=Abs(?:atz|\.) \d{1,3} )S\.(?=\s?\d)/gu,
    replace: () => "Satz",
  },
  {
    name: "ein Wochentag vor Datum oder Uhrzeit",
    pattern: /(?<![\p{L}\d.])(Mo|Di|Mi|Do|Fr|Sa|So)\.(?=,?\s\d{1,2}(?:\.\s?(?:\p{L}|\d{1,2}\.)|(?:[:.]\d\d)?\s?Uhr))/gu,
    replace: ([written, day = ""]) => days[day] ?? written,
  },
  {
    name: "Wochentage von bis",
    pattern: /(?<![\p{L}\d.])(Mo|Di|Mi|Do|Fr|Sa|So)\.?\s?[-–]\s?(Mo|Di|Mi|Do|Fr|Sa|So)(?!\p{L})\.?/gu,
    replace: ([, one = "", other = ""]) => `${days[one]} bis ${days[other]}`,
  },
  {
    name: "eine Abkürzung vor einer Zahl",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.])(${anyOf(Object.keys(beforeNumber))})\s?(?=\d|[IVX]{1,5}(?!\p{L}))`,
      "gu",
    ),
    replace: ([written, short = ""]) => `${beforeNumber[short] ?? written} `,
  },
  {
    name: "eine Abkürzung im Text",
    pattern: new RegExp(String.raw`(?<![\p{L}.])(${spaced(Object.keys(inText))})(?![\p{L}\d])`, "gu"),
    replace: (match) => {
      const isAmount =
        /\d\s?$/u.test(match.input.slice(0, match.index)) && /^(?:Mio|Mrd|Tsd|Std|Min|Sek)/u.test(match[0]);
      return isAmount ? match[0] : keepLastStop(bySqueezed.get(squeeze(match[0])) ?? match[0], match);
    },
  },
  {
    name: "eine Straße",
    pattern: /(?<=\p{L})(str\.)(?=\s?\d|$|[\s,;)])|(?<=\p{L}[\s-])(Str\.)(?=\s?\d|$|[\s,;)])/gu,
    replace: (match) => keepLastStop(match[0].startsWith("s") ? "straße" : "Straße", match),
  },
];
