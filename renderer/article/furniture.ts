import type { Block } from "./article.ts";

/** Lines that pages put among the text and that are not the article's, whole lines only, in several languages. */
const patterns = [
  // Advertising
  /^(?:advertisement|advertising|advert|ad|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|reklama|annons)(?: \d+| continues below.*)?$/,
  /^(?:story|article) continues (?:below|after).*$/,
  /^(?:(?:skip past|after) newsletter promotion|subscribe (?:to unlock|for) more articles|(?:weitere )?newsletter(?: sign-?up)?)$/,
  /^(?:scroll to continue.*|continue reading(?: below)?|weiterlesen)$/,
  // Sharing and tools
  /^(?:share(?: this)?(?: (?:article|story|post|on .*|via .*|with .*))?|teilen|artikel teilen|compartir|partager|condividi|delen)$/,
  /^(?:tweet|pin it|e-?mail|print|drucken|merken|copy link|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|messenger)$/,
  // Elsewhere
  /^(?:related(?: (?:stories|articles|posts|topics|content|links|news|reading|coverage))?|recommended(?: for you)?|read more|read also|see also|most read|trending(?: now)?)$/,
  /^(?:more on this(?: (?:story|topic))?|you (?:may|might) also like|don t miss|up next|top stories|editor s picks|from the web|sponsored(?: content)?)$/,
  /^(?:mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|lire aussi|à lire aussi|leggi anche|te puede interesar|lees ook|leia também)$/,
  // Comments and accounts
  /^(?:(?:\d+|view|show|read|leave a|post a|add a|join the|no) (?:comments?|conversation|discussion|reply)|comments?|kommentare?(?: \d+)?|comentarios|commentaires)$/,
  /^(?:sign up|subscribe(?: now)?|log in(?: to comment)?|sign in|register|einloggen|anmelden|jetzt abonnieren)$/,
  // Players and galleries
  /^(?:play(?: video)?|watch(?: now| live)?|now playing|loading(?: video)?|replay|click to (?:play|expand|enlarge)|fullscreen|\d+ of \d+|hide caption|toggle caption|enlarge this image|bild vergrößern)$/,
];

/** All in one: to try one after the other takes three times as long. */
const line = new RegExp(patterns.map(({ source }) => source).join("|"));

/** Longer lines say something of their own. */
const longest = 90;

/** Whether a block is the page's furniture: "Advertisement", "Share this article". */
export function isFurniture(block: Block): boolean {
  if (block.kind !== "paragraph" && block.kind !== "listItem" && block.kind !== "heading") return false;
  if (block.text.length > longest) return false;
  const text = block.text.toLowerCase();
  // Plain letters need none of Unicode's tables, which take five times as long.
  const folded = text.replace(/^[\x20-\x7e]*$/.test(text) ? /[^a-z0-9-]+/g : /[^\p{L}\p{N}-]+/gu, " ").trim();
  return line.test(folded);
}
