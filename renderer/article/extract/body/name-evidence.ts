import { getNameHints } from "../element-kinds.ts";
import { remember } from "../remember.ts";

/** What an element's class, id and role say about its text. */
export interface NameEvidence {
  /** Named for something beside the article: comments, teasers, advertising, sharing ... */
  readonly aside: boolean;
  /** Named for what readers write under an article. */
  readonly comments: boolean;
  /** Named so weakly for something beside that only together with other signs it counts. */
  readonly doubtful: boolean;
  /** Named for an article's text. */
  readonly body: boolean;
}

/**
 * Words that page builders everywhere (templates, content systems and frameworks speak English) use for what surrounds
 * an article; the first list of them was that of @mozilla/readability's "unlikely candidates".
 */
const asideName = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "comments?|disqus|replies|respond|discussion|community",
    "related|recommend(?:ed|ations?)?|recirc(?:ulation)?|more-?(?:stories|news|from|on|articles)|see-?also|read-?(?:more|next|also)|also-?read",
    "most-?(?:read|popular|viewed)|popular|trending|latest|teasers?|outbrain|taboola|promo(?:tion|ted|s)?|cross-?sell",
    "newsletter|sign-?up|subscri\\w+|abo|paywall|piano|registration|donat\\w+|cta|call-?to-?action",
    "ad|ads|adv|advert\\w*|adslot|ad-?(?:container|wrapper|unit|block|box|placeholder)|sponsor\\w*|banner|dfp|gpt|anzeige|werbung|affiliate",
    "share|sharing|social|share-?bar|follow|addthis|sharedaddy|teilen",
    "footer|footnav|sidebar|side-?bar|rail|aside|nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|toolbar",
    "tags?|tag-?list|topics?|keywords|categor(?:y|ies)|meta|metadata|entry-?meta|post-?meta|article-?meta",
    "author-?(?:bio|box|info|card|description|profile)|about-?(?:the-?)?author|bio|biography|vcard",
    "widget|module-?list|cookie|consent|gdpr|modal|popup|overlay|tooltip|skip|hidden|screen-?reader|visually-?hidden|sr-only|print-?only|noprint",
    "copyright|legal|disclaimer|imprint|poll|quiz|survey|login|feedback|rating|reactions?|app-?(?:banner|promo)|toc|table-?of-?contents",
  ].join("|")})(?=$|[\\s_-])`,
);

const commentsName =
  /(?:^|[\s_-])(?:comments?|comment-?list|disqus|replies|respond|kommentare?|commentaires|comentarios)(?=$|[\s_-])/;

const doubtfulName =
  /(?:related|recommend|promo|newsletter|teaser|subscri|sponsor|advert|comment|share|social|widget|sidebar|footer|banner|infobox|info-?box|fact-?box|box\b|card|embed|player|video|gallery|carousel|slider|swiper|list|links?\b|more|next|prev|author|byline|date|time|caption|credit|callout|extra|inline-?(?:link|story)|tool|button|label)/;

const bodyName =
  /(?:article|post|entry|story|content|main|page)[-_]*(?:body|text|content|copy|main|inner|wrapper|container)|(?:^|[\s_-])(?:body-?(?:text|copy|content)?|articlebody|article-?text|storytext|richtext|rich-?text|rte|prose|paragraph|text|copy|entry|hentry|h-entry|instapaper_body)(?=$|[\s_-])/;

/** A page gives the same names to most of its elements. */
const byName = new Map<string, NameEvidence>();
const mostNames = 5000;
const nothing: NameEvidence = { aside: false, comments: false, doubtful: false, body: false };

/** Judges by name. */
export const readNameEvidence = remember((element) => {
  const hints = getNameHints(element).trim();
  if (hints === "") return nothing;
  const known = byName.get(hints);
  if (known) return known;
  const evidence = judgeName(hints);
  if (byName.size >= mostNames) byName.clear();
  byName.set(hints, evidence);
  return evidence;
});

function judgeName(hints: string): NameEvidence {
  return {
    aside: asideName.test(hints),
    comments: commentsName.test(hints),
    doubtful: doubtfulName.test(hints),
    body: bodyName.test(hints),
  };
}

/** Whether an element or one around it, up to `root`, is named for something beside the article. */
export function isUnderAside(element: Element, root: Element): boolean {
  const known = readKnown(root);
  const way: Element[] = [];
  let answer = false;
  for (let each: Element | null = element; each && each !== root; each = each.parentElement) {
    const before = known.get(each);
    answer = before ?? isAsideName(each);
    if (before === undefined) way.push(each);
    if (answer || before !== undefined) break;
  }
  for (const each of way) known.set(each, answer);
  return answer;
}

const readKnown = remember(() => new Map<Element, boolean>());

/** A page's main parts are named for everything that is in them. */
export function isAsideName(element: Element): boolean {
  return !/^(?:body|html|main|article)$/.test(element.localName) && readNameEvidence(element).aside;
}
