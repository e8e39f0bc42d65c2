import type { PageElement } from "../tree/page-element.ts";
import type { PageTree } from "../tree/page-tree.ts";
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
  readonly element: PageElement;
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
  /** How much article-like text stands in what looks like it, by tag; null until that is asked for. */
  looks: Map<string, number> | null;
  /** How much of the article-like text is in paragraphs that stand right in it. */
  goodInside: number;
  /** Whether it holds some of the article's flow, and whether paragraphs of that stand right in it. */
  holdsFlow: boolean;
  isFlowParent: boolean;
  /** The outermost place around it that holds nothing of the flow; null until that is asked for. */
  box: Place | null;
  /** What all places around it are; null until that is asked for. */
  around: Around | null;
}

/** Whether a place or one of those around it is one of these. */
export interface Around {
  /** Named for something beside the article, without holding its core. */
  readonly isAside: boolean;
  /** Named for readers' comments, without holding any of the article's flow. */
  readonly isComments: boolean;
  readonly isInArticle: boolean;
  readonly isOtherArticle: boolean;
  /** Said to machines to be the article's body. */
  readonly isBody: boolean;
}

/**
 * The elements that hold text, as a tree of their own: each is looked at once, with what is known of those around it, and
 * the way outwards, which every piece goes several times, meets nothing else.
 */
export class Places {
  readonly root: Place;
  /** Those around others come before them. */
  readonly all: Place[] = [];
  readonly #byIndex: (Place | undefined)[];
  readonly #teasers: ReadonlySet<PageElement>;

  constructor(tree: PageTree, teasers: ReadonlySet<PageElement>) {
    this.#teasers = teasers;
    this.#byIndex = new Array(tree.elements.length);
    this.root = this.#make(tree.body, null);
  }

  /** The place of an element under the root; those around it are made with it. */
  find(element: PageElement): Place {
    const known = this.#byIndex[element.index];
    if (known) return known;
    const holder = element.parentElement && this.#byIndex[element.parentElement.index];
    if (holder) return this.#make(element, holder);
    const way: PageElement[] = [element];
    let around: Place | undefined;
    for (let each = element.parentElement; each && !around; each = each.parentElement) {
      around = this.#byIndex[each.index];
      if (!around) way.push(each);
    }
    let place = around ?? this.root;
    for (let one = way.pop(); one; one = way.pop()) place = this.#make(one, place);
    return place;
  }

  #make(element: PageElement, parent: Place | null): Place {
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
      looks: null,
      goodInside: 0,
      holdsFlow: false,
      isFlowParent: false,
      box: null,
      around: null,
    };
    this.#byIndex[element.index] = place;
    this.all.push(place);
    return place;
  }
}
