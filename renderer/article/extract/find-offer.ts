import { isMainPart } from "./element-kinds.ts";
import type { Piece } from "./piece-writer.ts";
import { judgeNames } from "./tree/judge-names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** Longer texts are not what a page says instead of its article. */
const longestOffer = 320;

/** What pages say where their free text ends; each needs words of going on reading and of paying or belonging. */
const patterns = [
  // English
  /(?:subscribe|sign (?:up|in)|register|log ?in|create an? (?:free )?account|become a (?:member|subscriber))\b.{0,70}\b(?:to )?(?:continue|keep|finish|go on|unlock|access|read (?:on|more|the (?:full|rest|whole)|this))/,
  /(?:continue|keep) reading\b.{0,80}(?:subscri|sign (?:up|in)|register|log ?in|account|member|trial|free for)/,
  /(?:this|the (?:full|rest of (?:the|this))) (?:article|story|post|content)\b.{0,40}\b(?:for|to) (?:our )?(?:paying |paid |digital |premium )?(?:subscribers|members)\b/,
  /(?:exclusive(?:ly)? (?:for|to)|only (?:for|available to)|reserved for) (?:our )?(?:paying |paid |digital )?subscribers/,
  /unlock (?:this|the (?:full|rest))|(?:reached|used|read) (?:your|the|all (?:of )?your) .{0,24}(?:limit|free (?:articles|stories))|already a (?:paid )?(?:subscriber|member)\b/,
  // German
  /(?:weiterlesen|weiter lesen|(?:ganzen|kompletten|vollständigen) (?:artikel|text|beitrag))\b.{0,60}(?:abo\b|abonn|plus\b|\+|premium|test|anmeld|registr|digital)/,
  /(?:abo\b|abonn|anmeld|registrier|premium).{0,60}(?:weiterlesen|weiter lesen|(?:ganzen|kompletten|vollständigen) (?:artikel|text|beitrag))/,
  /(?:nur|exklusiv|ausschließlich) für (?:unsere )?(?:[a-zäöüß]{0,12}-?abonnent|mitglieder|plus-|digital-?abo)|(?:schon|bereits) (?:abonnent|abonniert|mitglied|kunde)/,
  // French, Spanish, Italian, Portuguese
  /réservée?s? (?:à nos|aux) (?:abonné|membre)|pour (?:lire|continuer|poursuivre|accéder).{0,60}(?:abonn|connect|inscri)|il (?:vous )?reste [\d.,]+ ?% (?:de|à)|déjà abonné/,
  /(?:exclusiv[oa]s?|s[oó]lo|reservad[oa]) (?:para|a) (?:nuestros )?(?:suscriptores|socios|assinantes|subscritores)|(?:seguir|continuar) leyendo.{0,60}(?:suscr|regís|inicia)|(?:suscr[ií]b|regístra).{0,60}(?:seguir|continuar) leyendo|ya (?:eres|es) suscriptor/,
  /(?:riservat[oa]|esclusiv[oa]) (?:agli|per gli) abbonati|(?:continuare a leggere|leggere (?:tutto|l['’]articolo)).{0,60}(?:abbon|acced|registr)|sei già abbonato|(?:continuar a ler|ler (?:o|a) .{0,20}complet).{0,60}(?:assin|subscre|regist)|já é assinante/,
  // Dutch, Nordic, Polish, Czech
  /(?:verder lezen|lees verder|dit artikel).{0,60}(?:abonn|account|inlog|lid\b)|(?:alleen|exclusief) voor (?:abonnees|leden)|al abonnee/,
  /(?:läsa|läs|lese|les|læse|læs) (?:vidare|videre|hele|hela).{0,60}(?:prenumer|abonn|logga|logg|log ind)|(?:prenumer|abonn|logga in|logg inn|log ind).{0,60}(?:läsa|lese|læse)|for abonnenter|för prenumeranter/,
  /(?:tylko )?dla (?:naszych )?(?:prenumeratorów|subskrybentów)|(?:czytaj|czytać) (?:dalej|cały).{0,60}(?:prenumer|subskry|zaloguj|dostęp)|pro předplatitele|(?:pokračovat|dočíst).{0,60}předplat/,
  // Russian, Turkish, Arabic, Hebrew, Japanese, Chinese, Korean
  /(?:только|доступ[а-яё]*) (?:для|по) (?:подписчик|подписк)|(?:читать (?:далее|дальше|полностью)).{0,60}подпис|(?:devamını|okumaya devam).{0,60}(?:abone|üye)|yalnızca (?:aboneler|üyeler)/,
  /للمشتركين فقط|(?:لمتابعة|لإكمال) القراءة|למנויים בלבד|(?:להמשך|לקריאת) (?:קריאה|הכתבה)/,
  /記事は(?:有料|登録)?会員限定|続き(?:を読むには|をお読み|が読め|は有料)|残り\s?\d+文字|(?:订阅|登录|付费|成为会员)后?.{0,12}(?:阅读|全文)|剩余\d+%|구독.{0,20}(?:계속|전문|전체)/,
];

/** All in one: to try one after the other takes three times as long. */
const offer = new RegExp(patterns.map(({ source }) => source).join("|"));

/** Words of a box that pages put where their free text ends; with a text that offers something. */
const isWall = judgeNames((words) => wallName.test(words.replaceAll("_", "-")));
const wallName = /\b(?:pay-?wall|reg-?wall|registration-wall|subscription-?wall|premium-wall|article-wall|piano)\b/;
const wallWords =
  /subscri|sign (?:up|in)|log ?in|member|trial|abo\b|abonn|anmeld|testen|suscr|abbon|assin|prenumer|předplat|подпис|abone|المشترك|מנוי|会員|订阅|구독/;

/** What else is kept for those who belong: to comment, to follow, to keep an article, to get letters. */
const otherOffers =
  /comment|discussion|conversation|newsletter|comentari|funcionalidad|kommentar|merkliste|funktion|reacties|コメント|フォロー|保存|ニュースレター|评论/;

/** Whether a piece offers the rest of the article to those who pay or belong. */
export function isOffer(piece: Piece): boolean {
  const text = readText(piece);
  return (
    (offer.test(text) || (text !== "" && isInWall(piece.element) && wallWords.test(text))) && !otherOffers.test(text)
  );
}

/** The same by its own words alone: some pages call all of their article by what they put at its end. */
export function saysOffer(piece: Piece): boolean {
  const text = readText(piece);
  return offer.test(text) && !otherOffers.test(text);
}

/** In small letters; empty where it is no text, or too long to be an offer. */
function readText({ block }: Piece): string {
  if (!("text" in block) || block.kind === "code" || block.text.length > longestOffer) return "";
  return block.text.toLowerCase();
}

function isInWall(element: PageElement): boolean {
  let each: PageElement | null = element;
  for (let level = 0; level < 4 && each; level += 1, each = each.parentElement) {
    if (isMainPart(each)) return false;
    if (isWall(each)) return true;
  }
  return false;
}
