import { Parser } from "htmlparser2";

/** Elements that end a word, and those whose text nobody reads. */
const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup tt u var wbr".split(" "),
);
const unread: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "svg", "iframe", "object"]);

/** The text of a piece of HTML, in one line. Never throws; scripts, styles and the like are left out. */
export function toPlainText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  let text = "";
  let depth = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unread.has(name)) depth += 1;
      if (!inline.has(name)) text += " ";
    },
    ontext: (piece) => {
      if (depth === 0) text += piece;
    },
    onclosetag: (name) => {
      if (unread.has(name)) depth -= 1;
      if (!inline.has(name)) text += " ";
    },
  });
  parser.write(html);
  parser.end();
  return tidy(text);
}

function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Of scripts without spaces: letters to a word, about. */
const lettersToWord = 2;

/** How many words a text has, near enough to tell how long it takes to hear. */
export function countWords(text: string): number {
  const letters = text.match(dense)?.length ?? 0;
  const words = text.replace(dense, " ").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return words + Math.round(letters / lettersToWord);
}
