import { isAsideName } from "./name-evidence.ts";

/** Sums over the pieces under one element. */
export interface Mass {
  /** Characters of text, and of text in links. */
  text: number;
  links: number;
  /** How much of its text reads like an article's. */
  good: number;
  headings: number;
}

/** An element that holds text. */
export interface Place extends Mass {
  readonly element: Element;
  /** Null for the root. */
  readonly parent: Place | null;
  /** Whether its own name says that it is beside the article. */
  readonly isAside: boolean;
  /** Whether its name or one further out says so; the root's does not count. */
  readonly isUnderAside: boolean;
  readonly isInTeaser: boolean;
  /** Of the places in it, the first that has the most that reads like an article's. */
  heaviest: Place | null;
  isInCore: boolean;
  isAroundCore: boolean;
}

/**
 * The elements that hold text, as a tree of our own: each is looked at once, with what is known of those around it, and
 * the way outwards, which every piece goes several times, needs nothing of the document.
 */
export class Places {
  readonly root: Place;
  readonly #byElement = new Map<Element, Place>();
  readonly #teasers: ReadonlySet<Element>;

  constructor(root: Element, teasers: ReadonlySet<Element>) {
    this.#teasers = teasers;
    this.root = this.#make(root, null);
  }

  /** Those around others come before them. */
  get all(): Iterable<Place> {
    return this.#byElement.values();
  }

  get(element: Element): Place | undefined {
    return this.#byElement.get(element);
  }

  /** The place of an element under the root; those around it are made with it. */
  find(element: Element): Place {
    const known = this.#byElement.get(element);
    if (known) return known;
    const way: Element[] = [element];
    let around: Place | undefined;
    for (let each = element.parentElement; each && !around; each = each.parentElement) {
      around = this.#byElement.get(each);
      if (!around) way.push(each);
    }
    let place = around ?? this.root;
    for (const one of way.reverse()) place = this.#make(one, place);
    return place;
  }

  #make(element: Element, parent: Place | null): Place {
    const isAside = parent !== null && isAsideName(element);
    const place: Place = {
      element,
      parent,
      isAside,
      isUnderAside: isAside || parent?.isUnderAside === true,
      isInTeaser: this.#teasers.has(element) || parent?.isInTeaser === true,
      text: 0,
      links: 0,
      good: 0,
      headings: 0,
      heaviest: null,
      isInCore: parent?.isInCore === true,
      isAroundCore: false,
    };
    this.#byElement.set(element, place);
    return place;
  }
}
