import type { Block, Mark } from "./article.ts";

/** Longer texts are about something. */
const longest = 350;

/** What a site wants its readers to take, in small letters. */
const offers =
  /newsletters?|news-?letter|\b(?:push|e-?mail|breaking news) (?:alerts?|notifications?)|\b(?:your|ihr|dein) (?:inbox|postfach)|inbox|bolet[ií]n|infolettre|lettre d’?'?information|nyhe(?:ts|ds)brev|nieuwsbrief|rundbrief|bülten|rassegna stampa via e-?mail|рассылк|whatsapp[- ](?:channel|kanal)|telegram[- ](?:channel|kanal|канал)|youtube[- ]?(?:channel|kanal)|subscribe to (?:our|[^.]{1,40} on youtube)\b/;
/** What they are to do for it. */
const deeds =
  /(?<!\p{L})(?:sign(?:ing|ed)? ?-?up|subscrib(?:e|ing)|register|delivered|keep up with|get (?:our|the|more|all)|join (?:our|us)|follow (?:us|our)|abonnier\p{L}*|anmeld\p{L}*|bestellen|folgen sie|suscr[ií]b\p{L}*|apúntate|inscri\p{L}+|iscriv\p{L}+|abonne\p{L}*|s’?'?inscri\p{L}+|prenumerera|meld (?:je|u)|tilmeld|abone|подпи\p{L}+)(?!\p{L})/iu;
/** To whom the words are spoken: an article about newsletters does not speak to its reader so. */
const speaks =
  /(?<!\p{L})(?:our|us|your?|here|free|today|unser\p{L}*|wir|uns|ihre?|sie|dein\p{L}*|hier|meiner?|kostenlos\p{L}*|nuestr\p{L}+|tu|notre|nos|votre|vous|nostr\p{L}+|tua|ons|onze|vår\p{L}*|nasz\p{L}*|наш\p{L}*|ваш\p{L}*|вас)(?!\p{L})/iu;

/**
 * Whether a text asks its reader to take the site's newsletter, alerts or channel. Three signs must agree, what is
 * offered, what is to be done and that the reader is spoken to, because articles write about newsletters, too.
 */
export function callsReader(block: Block): boolean {
  const said = readWords(block);
  if (!said) return false;
  const { text, marks } = said;
  if (text.length > longest || !offers.test(text.toLowerCase())) return false;
  return deeds.test(text) && (speaks.test(text) || marks.some(({ kind }) => kind === "link" || kind === "emphasis"));
}

/** What speaks to the reader in a block, under a picture too; null where nothing can. */
function readWords(block: Block): { readonly text: string; readonly marks: readonly Mark[] } | null {
  if (block.kind === "figure") return { text: block.caption, marks: block.captionMarks };
  return block.kind === "paragraph" || block.kind === "heading" || block.kind === "quote" || block.kind === "listItem"
    ? block
    : null;
}
