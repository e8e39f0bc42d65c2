import { judgeMeanings } from "../tree/judge-names.ts";
import { isNamed } from "../tree/names.ts";
import type { PageElement } from "../tree/page-element.ts";

const aboutAuthor = "author-?(?:bio|box|info|card|description|profile)|about-?(?:the-?)?author|bio|biography|vcard";

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
    aboutAuthor,
    "widget|module-?list|cookie|consent|gdpr|modal|popup|overlay|tooltip|skip|hidden|screen-?reader|visually-?hidden|sr-only|print-?only|noprint",
    "copyright|legal|disclaimer|imprint|poll|quiz|survey|login|feedback|rating|reactions?|app-?(?:banner|promo)|toc|table-?of-?contents",
  ].join("|")})(?=$|[\\s_-])`,
);

const commentsName =
  /(?:^|[\s_-])(?:comments?|comment-?list|disqus|replies|respond|kommentare?|commentaires|comentarios)(?=$|[\s_-])/;

/** Weaker words: only together with other signs they count, and each group has a weight of its own. */
const weakWords = {
  asideLike:
    "related|recommend|promo|newsletter|teaser|subscri|sponsor|advert|comment|shar(?:e|ing)|social|widget|sidebar|footer|banner",
  boxLike: "info-?box|fact-?box|box|cards?|callout|extra|panel",
  mediaLike: "embed|player|video|gallery|carousel|slide|swiper|caption|credit",
  listLike: "lists?|links?|more|next|prev(?:ious)?",
  metaLike: "authors?|byline|dates?|time|tools?|button|label",
};
export const weakNameKinds = Object.keys(weakWords) as (keyof typeof weakWords)[];

/** Those of which more may follow. */
const beginnings: ReadonlySet<keyof typeof weakWords> = new Set(["asideLike", "mediaLike"]);

const weakGroups = weakNameKinds.map((kind) => `(${weakWords[kind]})${beginnings.has(kind) ? "" : "(?![a-z])"}`);
/** All in one, each kind in a group of its own: no word of one begins like a word of another. */
const weakName = new RegExp(`(?:^|[^a-z])(?:${weakGroups.join("|")})`, "g");

/** Whether an element is named for something beside the article: comments, teasers, advertising, sharing ... */
const hasAsideName = judgeMeanings((words) => asideName.test(words));

const authorName = new RegExp(`(?:^|[\\s_-])(?:${aboutAuthor})(?=$|[\\s_-])`);

/** Whether an element is named for what is said of the author. */
export const isAboutAuthor = judgeMeanings((words) => authorName.test(words));

/** Whether an element is named for what readers write under an article. */
export const hasCommentsName = judgeMeanings((words) => commentsName.test(words));

/** What else an element may be named for: one bit for each of `weakNameKinds`, in their order. */
export const readWeakNames = judgeMeanings((words) => {
  let bits = 0;
  weakName.lastIndex = 0;
  for (let found = weakName.exec(words); found; found = weakName.exec(words))
    bits |= 1 << (found.findIndex((word, group) => group > 0 && word !== undefined) - 1);
  return bits;
});

/** Whether an element or one around it is named for something beside the article. */
export function isUnderAside(element: PageElement): boolean {
  return element.closest(isAsideName) !== null;
}

/** A page's main parts are named for everything that is in them. */
export function isAsideName(element: PageElement): boolean {
  return hasAsideName(element) && !isMainPart(element);
}

const isMainPart = isNamed("body", "html", "main", "article");
