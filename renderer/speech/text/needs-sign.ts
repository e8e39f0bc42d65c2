/** One part of a pattern: what it is, and how often it must be there. */
const part =
  /\\p\{[^}]*\}|\\u(?:\{[^}]*\}|[\dA-Fa-f]{4})|\\x[\dA-Fa-f]{2}|\\k<[^>]*>|\\[1-9]\d*|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|\(|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/gu;

/** A choice: whether the part of it that is being read needs a sign, and whether all before it did. */
interface Choice {
  needs: boolean;
  readonly others: boolean[];
  readonly looksAround: boolean;
}

/** Whether there is anything but letters, white space and the marks of plain sentences. */
export function hasSign(text: string): boolean {
  return /[^\p{L}\s.,!?'’"]/u.test(text);
}

/**
 * Whether nothing matches without a digit or a sign (see hasSign), so that a text without any need not be searched.
 * Rather no than wrong: what it does not understand needs none.
 */
export function needsSign({ source }: RegExp): boolean {
  const parts = source.match(part) ?? [];
  const open: Choice[] = [createChoice("")];
  for (const [index, one] of parts.entries()) {
    const isOptional = /^(?:[*?]|\{0)/u.test(parts[index + 1] ?? "");
    if (one.startsWith("(")) open.push(createChoice(one));
    else if (one === "|") endOption(open.at(-1));
    else if (one === ")") {
      const closed = open.pop();
      const outer = open.at(-1);
      if (closed && outer && !isOptional && !closed.looksAround) outer.needs ||= endOption(closed);
    } else if (!isOptional && isSign(one)) needOne(open.at(-1));
  }
  return open.length === 1 && endOption(open[0]);
}

function createChoice(opening: string): Choice {
  return { needs: false, others: [], looksAround: /[=!]$/u.test(opening) };
}

function needOne(choice: Choice | undefined): void {
  if (choice) choice.needs = true;
}

/** Whether this and all options before it need a sign. */
function endOption(choice: Choice | undefined): boolean {
  if (!choice) return false;
  choice.others.push(choice.needs);
  choice.needs = false;
  return choice.others.every(Boolean);
}

/**
 * A digit, a sign or a set of nothing else; not a set of all but some, what was found before (\1), how often something is
 * there, nor what stands for a place or anything.
 */
function isSign(one: string): boolean {
  if (one === "\\d") return true;
  if (one.startsWith("[^")) return false;
  if (one.startsWith("[")) return isAllSigns(one.slice(1, -1).replaceAll("\\d", "0"));
  return !/^(?:[$^.]|[*+?]\??|\{.*|\\\d+)$/u.test(one) && isAllSigns(one);
}

function isAllSigns(characters: string): boolean {
  return !/[\p{L}\s.,!?'’"]/u.test(characters);
}
