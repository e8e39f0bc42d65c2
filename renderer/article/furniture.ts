import type { Block } from "./article.ts";

/** Lines above links to other articles. */
const elsewhere = [
  /^(?:related(?: (?:stories|articles|posts|topics|content|links|news|reading|coverage))?|recommended(?: for you)?|read more|read also|see also|most read|trending(?: now)?)$/,
  /^(?:more on this(?: (?:story|topic))?|you (?:may|might) also like|don t miss|up next|top stories|editor s picks|from the web|sponsored(?: content)?)$/,
  /^(?:関連記事|関連ニュース|あわせて読みたい|相关阅读|相关新闻|延伸阅读|相關新聞|相關報導|延伸閱讀|관련 ?기사|관련 ?뉴스|читайте также|(?:материалы|ещё|еще) по теме|читайте ще|czytaj (?:też|także|również)|zobacz (?:też|także)|läs (?:också|även|mer)|les også|læs også|lue myös|(?:přečtěte|čtěte) (?:si )?také|ilginizi çekebilir|baca juga|διαβάστε επίσης|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|مواضيع ذات صلة|موضوعات ذات صلة|קראו גם|כתבות קשורות|leer más|lea también|lee también|más información|approfondisci|lees meer|saiba mais|veja também)$/,
  /^(?:mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|lire aussi|à lire aussi|leggi anche|te puede interesar|lees ook|leia também)$/,
];

/** What such lines may name: "More on ferries". */
const moreOn =
  /^(?:more (?:on|about|from|in) |(?:mehr|weitere (?:artikel|beiträge)) (?:zum?|aus|über|von) |(?:más|mas) (?:sobre|en|de) |plus (?:sur|de) |(?:altro|leggi) su |meer (?:over|van) |mais sobre ).{2,50}$/;

/** Lines that pages put among the text and that are not the article's, whole lines only, in several languages. */
const patterns = [
  // Advertising
  /^(?:advertisement|advertising|advert|ad|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie|reklama|annons)(?: \d+| continues below.*| scroll to continue)?$/,
  /^(?:story|article) continues (?:below|after).*$/,
  /^(?:(?:skip past|after) newsletter promotion|subscribe (?:to unlock|for) more articles|(?:weitere )?newsletter(?: sign-?up)?)$/,
  /^(?:scroll to continue.*|continue reading(?: below)?|weiterlesen)$/,
  // How long it takes, what is in it
  /^(?:(?:reading time|read time|lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid) )?(?:(?:ca|circa|env|about|approx) )?\d+(?:-\d+)? ?(?:min|mins|minuten?|minutes?|minutos?|minuti)(?: (?:read|reading|reading time|lesezeit|lesedauer|de lecture|de lectura|de leitura|di lettura|leestijd|läsning))?$/,
  /^(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd)$/,
  /^(?:table of contents|in this (?:article|story|post|guide)|on this page|inhaltsverzeichnis|in diesem artikel|auf dieser seite|table des matières|dans cet article|índice de contenidos|en este artículo|in questo articolo|in dit artikel)$/,
  // Sharing and tools
  /^(?:share(?: this)?(?: (?:article|story|post|on .*|via .*|with .*))?|teilen|artikel teilen|compartir|partager|condividi|delen)$/,
  /^(?:tweet|pin it|e-?mail|print|drucken|merken|copy link|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|messenger)$/,
  // Elsewhere
  ...elsewhere,
  // Comments and accounts
  /^(?:(?:\d+|view|show|read|leave a|post a|add a|join the|no) (?:comments?|conversation|discussion|reply)|comments?|kommentare?(?: \d+)?|comentarios|commentaires)$/,
  /^(?:sign up|subscribe(?: now)?|log in(?: to comment)?|sign in|register|einloggen|anmelden|jetzt abonnieren)$/,
  // Players and galleries
  /^(?:play(?: video)?|watch(?: now| live)?|now playing|loading(?: video)?|replay|click to (?:play|expand|enlarge)|fullscreen|\d+ of \d+|hide caption|toggle caption|enlarge this image|bild vergrößern)$/,
];

/** All in one: to try one after the other takes three times as long. */
const line = new RegExp(patterns.map(({ source }) => source).join("|"));
const leading = new RegExp([...elsewhere, moreOn].map(({ source }) => source).join("|"));

/** Longer lines say something of their own. */
const longest = 90;

/** Whether a block is the page's furniture: "Advertisement", "Share this article". */
export function isFurniture(block: Block): boolean {
  if (block.kind !== "paragraph" && block.kind !== "listItem" && block.kind !== "heading") return false;
  return block.text.length <= longest && line.test(fold(block.text));
}

/** Whether a line says that what stands below it are links to other articles. */
export function leadsElsewhere(text: string): boolean {
  return text.length <= longest && leading.test(fold(text));
}

function fold(line: string): string {
  const text = line.toLowerCase();
  // Plain letters need none of Unicode's tables, which take five times as long.
  return text.replace(/^[\x20-\x7e]*$/.test(text) ? /[^a-z0-9-]+/g : /[^\p{L}\p{N}-]+/gu, " ").trim();
}
