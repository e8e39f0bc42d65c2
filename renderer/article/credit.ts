/** Words that introduce who owns a picture, as newspapers print them; matched with a colon after them. */
const labels = [
  "Images?|Photos?|Pictures?|Photograph(?:s|er|y)?|Credits?|Image credit|Photo credit|Picture credit|Source|Sources",
  "Illustration|Graphic|Courtesy|Copyright|Image source|Photo by|Image by|File photo|Video",
  "Bild(?:er)?|Fotos?|Bildquelle|Bildnachweis|Bildrechte|Fotograf(?:in)?|Quelle|Grafik|Archivbild|Archivfoto",
  "Crédits?|Crédit photo|Crédits photo|Photographie|Légende photo|Photographe",
  "Fotografía|Imagen|Crédito|Créditos|Fuente|Fotógrafo|Fotografia|Imagem|Fonte|Immagine|Crediti",
  "Beeld|Bron|Fotograaf|Bilde|Billede|Kilde|Källa|Kuva|Zdjęcie|Źródło|Fot\\.|Autor zdjęcia|Zdroj|Forrás|Fotó|Kép",
  "Фото|Источник|Изображение|Джерело|Fotoğraf|Kaynak|写真|提供|画像|撮影|摄影|图片来源|图源|图|사진|صورة|الصورة|تصوير|المصدر|عکس|צילום|צילומים|קרדיט",
].join("|");

/** Agencies and picture houses: a bracket that names one is a credit even without a label. */
const agencies = [
  "AP|AFP|dpa|DPA|EPA|epa|PA|APA|ANSA|EFE|TASS|ANP|TT|NTB|SDA|Reuters|REUTERS|Getty(?: Images)?|GETTY IMAGES",
  "Keystone|KEYSTONE|Xinhua|Kyodo|Lusa|Belga|Bloomberg|Shutterstock|Alamy|iStock|Unsplash|Pixabay|Pexels|Flickr",
  "imago|IMAGO|Imago Images|picture[ -]alliance|Picture Alliance|NurPhoto|Anadolu|Magnum|NASA|Wikimedia(?: Commons)?",
].join("|");

const notLetter = "(?<![\\p{L}\\p{N}])";
/** "again" + "Image: AP": glued to a small letter, a digit or a bracket, or after a space or full stop. */
const labelled = new RegExp(
  `(?<=^|[\\p{Ll}\\p{N}\\s.!?。！？…)\\]"”»“'’|/,;–—-])(?:${labels})\\s?[:：]\\s*([^:：\\n]{1,140})$`,
  "gu",
);
/** In characters: longer than any label, and longer than any credit. */
const longestLabel = 30;
const longestCredit = 140;
const signed = /(?:©|\(c\)|\b(?:Image |Photo )?Copyright\b)\s*[:：,]?\s*([^©\n]{2,140})$/iu;
/** "Fot. Adam Bielak": an abbreviation needs no colon. */
const abbreviated = /(?<=^|[\s.!?"”»)])Fot\.\s+(\p{Lu}[^:：\n]{1,100})$/u;
const bracketed = /[([]([^()[\]\n]{2,140})[)\]]\s*\.?$/u;
const agencyName = new RegExp(`${notLetter}(?:${agencies})(?![\\p{L}\\p{N}])`, "u");
const bracketLabel = new RegExp(
  `^(?:${labels}|Photo by|Image by|Foto von|Photo courtesy of|Courtesy of|©)(?=[\\s:：])`,
  "u",
);
/** "... in spring. Jane Roe/Reuters": after a full stop, a name and an agency and nothing else. */
const trailing = new RegExp(
  `(?<=[.!?"”»])\\s*((?:[\\p{Lu}][\\p{L}'’.-]*\\s?){0,5}(?:\\s?[/|–-]\\s?|\\s+via\\s+)?(?:${agencies})(?:[/ ][\\p{L} .'’-]{1,40})?)$`,
  "u",
);

export interface CaptionParts {
  readonly caption: string;
  /** Without its label; empty when none was found. */
  readonly credit: string;
  /** With its label: "Image: AP"; empty when none was found. */
  readonly printed: string;
}

const noCredit: CaptionParts = { caption: "", credit: "", printed: "" };

/** Splits "A ship in portImage: AP" into what is seen and who owns the picture, in any of the languages above. */
export function splitCredit(text: string): CaptionParts {
  const trimmed = text.trim();
  if (trimmed === "") return noCredit;
  for (const find of [findLabelled, findSigned, findBracketed, findTrailing, findIntroduced]) {
    const found = find(trimmed);
    if (found)
      return {
        caption: trimEnds(trimmed.slice(0, found.index)),
        credit: cleanCredit(found.credit),
        printed: trimmed.slice(found.index).trim(),
      };
  }
  return { caption: trimmed, credit: "", printed: "" };
}

interface Found {
  readonly index: number;
  readonly credit: string;
}

function findSigned(text: string): Found | null {
  if (!/©|\(c\)|copyright/i.test(text)) return null;
  const match = signed.exec(text);
  return match?.[1] && !isSentence(match[1]) ? { index: match.index, credit: match[1] } : null;
}

function matchLabelled(text: string): RegExpExecArray | null {
  const colon = Math.max(text.lastIndexOf(":"), text.lastIndexOf("："));
  if (colon < 0 || text.slice(colon + 1).trim().length > longestCredit) return null;
  // The pattern is tried at each place of the text: only the last ones can lead to the last colon.
  labelled.lastIndex = Math.max(0, colon - longestLabel);
  return labelled.exec(text);
}

function findLabelled(text: string): Found | null {
  const match = matchLabelled(text) ?? (text.includes("Fot.") ? abbreviated.exec(text) : null);
  return match?.[1] && !isSentence(match[1]) ? { index: match.index, credit: match[1] } : null;
}

function findBracketed(text: string): Found | null {
  if (!/[)\]]\s*\.?$/.test(text.slice(-10))) return null;
  const match = bracketed.exec(text);
  if (!match?.[1]) return null;
  const names = bracketLabel.test(match[1]) || agencyName.test(match[1]);
  return names && !isSentence(match[1]) ? { index: match.index, credit: match[1] } : null;
}

function findTrailing(text: string): Found | null {
  // Most captions are one sentence, and most alternative texts none.
  if (!/[.!?"”»]./s.test(text)) return null;
  const match = trailing.exec(text);
  return match?.[1] ? { index: match.index, credit: match[1] } : null;
}

/** "... in spring. Photo by Jane Roe / Unsplash", "... in spring. Credit...Jane Roe". */
const introduced =
  /(?<=^|[.!?…"”»)])\s*(?:Credits?\s?(?:\.\.\.|…)\s*(?=\p{Lu})|(?:Photo(?:graph)?|Image|Picture|Illustration|Foto|Bild|Grafik)s?\s(?:by|von|de|di|par|por)\s+(?=\p{Lu}))([^.!?\n]{2,100})$/u;

/** One of them stands in every such credit, and in few captions. */
const introducers = ["Credit", "Photo", "Image", "Picture", "Illustration", "Foto", "Bild", "Grafik"];

function findIntroduced(text: string): Found | null {
  if (!introducers.some((word) => text.includes(word))) return null;
  const match = introduced.exec(text);
  return match?.[1] && !isSentence(match[1]) ? { index: match.index, credit: match[1] } : null;
}

/** A credit names; what goes on after a full stop, or is long, tells. */
function isSentence(text: string): boolean {
  return /\p{Ll}{3,}[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+/u.test(text) || text.split(/\s+/).length > 16;
}

const leadingLabel = new RegExp(
  `^(?:(?:${labels})\\s?[:：]|Fot\\.|©|\\(c\\)|(?:Photo|Image|Foto|Bild) (?:by|von|copyright|:)|Copyright,)\\s*`,
  "iu",
);

/** "CreditJane Roe", "Credit Credit...Jane Roe": labels that style sheets keep apart or hide. */
const gluedLabel = /^(?:Credits?\s?(?:\.\.\.|…|(?=\p{Lu})))/u;

/** A credit without "Image:", "©", brackets and stray punctuation around it. */
export function cleanCredit(text: string): string {
  let credit = text.trim();
  if (credit === "") return "";
  for (let before = ""; before !== credit; ) {
    before = credit;
    credit = unwrap(
      credit
        .replace(leadingLabel, "")
        .replace(gluedLabel, "")
        .replace(/^[\s|/·–—-]+|[\s|/·;,–—-]+$/gu, ""),
    );
  }
  return credit.replace(/(?<=\p{L}{3,})\.$/u, "");
}

function unwrap(text: string): string {
  return /^\([^()]*\)$|^\[[^[\]]*\]$/.test(text) ? text.slice(1, -1) : text;
}

function trimEnds(text: string): string {
  return text.replace(/[\s|/·–—(©[-]+$/u, "");
}
