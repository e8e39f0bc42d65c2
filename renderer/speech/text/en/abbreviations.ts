import { anyOf, keepLastStop, type TextRule } from "../text-rule.ts";

/** AP Stylebook, "titles", "addresses": before a name. */
const beforeName: Readonly<Record<string, string>> = {
  Dr: "Doctor",
  Drs: "Doctors",
  Prof: "Professor",
  Ms: "Miz",
  Gov: "Governor",
  Sen: "Senator",
  Sens: "Senators",
  Rep: "Representative",
  Reps: "Representatives",
  Gen: "General",
  "Lt. Gen": "Lieutenant General",
  "Maj. Gen": "Major General",
  "Lt. Col": "Lieutenant Colonel",
  "Lt. Gov": "Lieutenant Governor",
  Lt: "Lieutenant",
  Col: "Colonel",
  Capt: "Captain",
  Cpt: "Captain",
  Sgt: "Sergeant",
  Cpl: "Corporal",
  Pvt: "Private",
  Maj: "Major",
  Cmdr: "Commander",
  Adm: "Admiral",
  Insp: "Inspector",
  Supt: "Superintendent",
  Det: "Detective",
  Rev: "Reverend",
  Fr: "Father",
  Hon: "Honourable",
  Pres: "President",
  Amb: "Ambassador",
  Messrs: "Messrs",
  St: "Saint",
  Sts: "Saints",
  Mt: "Mount",
  Ft: "Fort",
  Pt: "Point",
};

const afterName: Readonly<Record<string, string>> = {
  Dr: "Drive",
  St: "Street",
  Ave: "Avenue",
  Blvd: "Boulevard",
  Rd: "Road",
  Ln: "Lane",
  Sq: "Square",
  Pl: "Place",
  Ct: "Court",
  Hwy: "Highway",
  Pkwy: "Parkway",
  Jr: "Junior",
  Sr: "Senior",
  Inc: "Incorporated",
  Corp: "Corporation",
  Co: "Company",
  Bros: "Brothers",
  Ltd: "Limited",
  Assn: "Association",
  Univ: "University",
  Dept: "Department",
};

const inText: Readonly<Record<string, string>> = {
  "e.g.": "for example",
  "eg.": "for example",
  "i.e.": "that is",
  "ie.": "that is",
  "etc.": "et cetera",
  "vs.": "versus",
  vs: "versus",
  "cf.": "compare",
  "viz.": "namely",
  "approx.": "approximately",
  "est.": "estimated",
  "dept.": "department",
  "govt.": "government",
  "incl.": "including",
  "excl.": "excluding",
  "max.": "maximum",
  "min.": "minimum",
  "a.k.a.": "also known as",
  "w/o": "without",
  "w/": "with",
  "b/c": "because",
  "et al.": "and others",
  "ibid.": "in the same place",
  "P.S.": "P.S",
  "R.I.P.": "R.I.P",
  "Ph.D.": "P.H.D",
  PhD: "P.H.D",
  "M.D.": "M.D",
};

const beforeNumber: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  "No.": ["number"],
  "no.": ["number"],
  "Nos.": ["numbers"],
  "nos.": ["numbers"],
  "№": ["number"],
  "p.": ["page"],
  "pp.": ["pages"],
  "vol.": ["volume"],
  "Vol.": ["volume"],
  "ch.": ["chapter"],
  "Ch.": ["chapter"],
  "fig.": ["figure"],
  "Fig.": ["figure"],
  "sec.": ["section"],
  "Sec.": ["section"],
  "art.": ["article"],
  "Art.": ["article"],
  "c.": ["around"],
  "ca.": ["around"],
  "b.": ["born"],
  "d.": ["died"],
  "approx.": ["approximately"],
  "ed.": ["edition"],
  "tel.": ["telephone"],
  "Tel.": ["telephone"],
  "Rte.": ["route"],
};

const name = String.raw`(?=\s\p{Lu})`;

export const abbreviationRules: readonly TextRule[] = [
  {
    name: "what stands after a name: a street, a company, a younger one",
    pattern: new RegExp(
      String.raw`(?<=(?<!\p{L})\p{Lu}[\p{L}'’.-]{1,40},?\s|\d(?:st|nd|rd|th)\s|&\s)(${anyOf(Object.keys(afterName))})\b(?:\.|(?!\.))(?!\p{L}|['’]\p{L}{2}|\s\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}|,? \p{Ll}{2,}ed\b))`,
      "gu",
    ),
    replace: (match) => sayAfterName(match),
  },
  {
    name: "a title before a name is said in full",
    pattern: new RegExp(String.raw`(?<![\p{L}\d.])(${anyOf(Object.keys(beforeName))})(\.?)${name}`, "gu"),
    replace: ([written, short = "", stop]) =>
      stop === "" && /^(?:Pt|Ft|Fr|Rep|Gen|Col|Det|Hon|Sen|Gov|Pres|Adm)$/u.test(short)
        ? written
        : (beforeName[short] ?? written),
  },
  {
    name: "an abbreviation before a number is said in full",
    pattern: new RegExp(String.raw`(?<![\p{L}\d.])(${anyOf(Object.keys(beforeNumber))})\s?(?=\d|[IVX]{2,5}\b)`, "gu"),
    replace: ([written, short = ""]) => `${beforeNumber[short]?.[0] ?? written} `,
  },
  {
    name: "an abbreviation in a text is said in full",
    pattern: new RegExp(String.raw`(?<![\p{L}\d.])(${anyOf(Object.keys(inText))})(?![\p{L}\d])`, "gu"),
    replace: (match) => keepLastStop(inText[match[1] ?? ""] ?? match[0], match),
  },
  {
    name: "a case before a court is one against another",
    pattern: /(?<=(?<!\p{L})\p{Lu}[\p{L}'’.]{1,40}\s)v\.?(?=\s(?:the\s)?\p{Lu}\p{Ll})/gu,
    replace: () => "versus",
  },
];

/** "Elm Dr. is closed" is a street; "Dr. Dr. Smith" and "Then St. Mary" are not. */
function sayAfterName(match: RegExpExecArray): string {
  const [written, short = ""] = match;
  const before = match.input.slice(0, match.index);
  const followsTitle =
    /(?<!\p{L})(?:Prof|Dr|Mr|Mrs|Ms|Then|But|And|The|In|At|For|On|When|While|As|From|With|To|By|Of|Is|Was|Says|Said)\.?\s$/u.test(
      before,
    );
  const stands = /^\s\p{Lu}\p{Ll}/u.test(match.input.slice(match.index + written.length));
  if (/^(?:Dr|St|Ct|Pl)$/u.test(short) && (followsTitle || (stands && written.endsWith(".")))) return written;
  if (/^(?:Co|Sr|Sq|Inc|Assn|Univ|Dept)$/u.test(short) && !written.endsWith(".") && short !== "Inc") return written;
  return keepLastStop(afterName[short] ?? written, match);
}
