/** Soft hyphens and joiners: a word with them sounds the same. */
const unheard = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Letters and digits only, lower case, one space between words. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  let folded = "";
  /** Where the words begin that stand as they are to be, with one space between, and where the last of them ends. */
  let start = -1;
  let end = -1;
  for (let index = 0; index < lower.length; index += 1) {
    const kind = readKind(lower.charCodeAt(index));
    if (kind === rare) return foldRare(text);
    if (kind === sign) continue;
    if (start < 0) start = index;
    else if (index > end && !(index === end + 1 && lower.charCodeAt(end) === space)) {
      folded += `${lower.slice(start, end)} `;
      start = index;
    }
    end = index + 1;
  }
  return start < 0 ? "" : folded + lower.slice(start, end);
}

const space = 32;

/** What may have another form in Unicode's tables, to look up which takes five times as long. */
function foldRare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(unheard, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

const sign = 0;
const letter = 1;
const rare = 2;

/** Of the letters of most languages in Latin script, and of the signs between them. */
const kinds = new Uint8Array(0x2040);
/** Of the first signs after those, from here on nothing is known. */
const lastLetter = 0x17f;
const firstSign = 0x2010;

for (let code = 0; code < kinds.length; code += 1) kinds[code] = findKind(code);

function findKind(code: number): number {
  if (code > lastLetter && code < firstSign) return rare;
  const text = String.fromCharCode(code);
  if (text.normalize("NFKC") !== text && text !== "…") return rare;
  if (/[\p{L}\p{N}]/u.test(text)) return text.toLowerCase().length === 1 ? letter : rare;
  return /[\u00AD\p{M}]/u.test(text) ? rare : sign;
}

function readKind(code: number): number {
  return kinds[code] ?? rare;
}
