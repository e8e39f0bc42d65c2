/** What an element's attributes say that every step asks for. */
export interface Traits {
  /** Not shown by the page itself. */
  readonly isHidden: boolean;
  /** Shown, but not to a screen reader. */
  readonly isSilenced: boolean;
  /** As a page builder gave it; empty when none. */
  readonly role: string;
  /** Of its text, as it is written there; empty when the page does not say. */
  readonly language: string;
  /** What it is to machines, as its `itemprop` says; empty when nothing. */
  readonly property: string;
  /** As it is written there; empty when there is none. */
  readonly className: string;
  readonly names: Names;
}

/** Class, id and the like of an element, and of all others on the page that have the same. */
export class Names {
  /** As one string of small words, for guesses by name. */
  readonly hints: string;
  /** What `judgeNames` found, by its number. */
  readonly judgements: unknown[] = [];

  constructor(names: string) {
    const start = names.length > mostNames ? names.slice(0, mostNames) : names;
    this.hints = capital.test(start) ? start.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase() : start;
  }
}

/** In characters. */
const mostNames = 500;
/** Of any script: small letters are those of all. */
const capital = /[A-Z\u0080-\uFFFF]/;

export const noTraits: Traits = {
  isHidden: false,
  isSilenced: false,
  role: "",
  language: "",
  property: "",
  className: "",
  names: new Names(""),
};

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Reads an element's traits; `known` are the page's names, to which new ones are added. */
// Only those attributes that are there are read: to ask for each that there may be took three times as long.
export function readTraits(element: Element, known: Map<string, Names>): Traits {
  let [isHidden, isOff, isStyledAway] = [false, false, false];
  let [name, others, role, language, property] = ["", "", "", "", ""];
  for (const attribute of element.getAttributeNames()) {
    switch (attribute) {
      case "class":
        name = read(element, attribute);
        break;
      case "style":
        isStyledAway = hiddenStyle.test(read(element, attribute));
        break;
      case "hidden":
        isHidden = true;
        break;
      case "aria-hidden":
        isOff = read(element, attribute) === "true";
        break;
      case "role":
        role = read(element, attribute);
        break;
      case "lang":
        language = read(element, attribute);
        break;
      case "itemprop":
        property = read(element, attribute);
        others += ` ${property}`;
        break;
      case "id":
      case "data-testid":
      case "rel":
        others += ` ${read(element, attribute)}`;
        break;
    }
  }
  return {
    isHidden: isHidden || isOff || isStyledAway,
    isSilenced: isOff && !isHidden && !isStyledAway,
    role,
    language,
    property,
    className: name,
    names: internNames(others === "" ? name : name + others, known),
  };
}

function read(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? "";
}

/** A page gives the same names to most of its elements. */
function internNames(names: string, known: Map<string, Names>): Names {
  if (names === "") return noTraits.names;
  const before = known.get(names);
  if (before) return before;
  const made = new Names(names);
  known.set(names, made);
  return made;
}
