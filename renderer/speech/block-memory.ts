import type { Block } from "../article/article.ts";
import type { TextSpan } from "../article/words.ts";
import type { NormaliseOptions } from "./text/normalise.ts";
import { normaliseText } from "./text/normalise.ts";
import { splitIntoPieces } from "./text/pieces.ts";
import type { ListenerRules } from "./text-sentences.ts";
import type { Utterance, UtteranceRole } from "./utterance.ts";

type SaidText = Pick<Utterance, "text" | "sourceOffsets">;

interface KnownBlock extends ListenerRules {
  readonly pieces: Map<string, readonly TextSpan[]>;
  readonly texts: Map<string, SaidText>;
}

/**
 * Blocks never change, and to find sentences and words to say takes most of a script's time: of 100,000 words 200 of 230
 * ms, which a key that changes what is announced would have to wait for.
 */
const known = new WeakMap<Block, KnownBlock>();

/** What of a part's text is said in one go; `start` is the part's offset in its block. */
export function recallPieces(
  block: Block,
  { start, text }: { readonly start: number; readonly text: string },
  language: string,
  role: UtteranceRole,
  listener: ListenerRules,
): readonly TextSpan[] {
  const make = () => splitIntoPieces(text, language, role);
  return recall(findKnown(block, listener).pieces, [start, language, role].join(), make);
}

/** A stretch of a block's text, which begins at offset `start`, as it is said. */
export function recallText(
  block: Block,
  { start, text }: { readonly start: number; readonly text: string },
  options: Omit<NormaliseOptions, keyof ListenerRules>,
  listener: ListenerRules,
): SaidText {
  const make = () => {
    const said = normaliseText(text, { ...options, ...listener });
    return { text: said.text, sourceOffsets: said.offsets.map((offset) => start + offset) };
  };
  const { language, role } = options;
  return recall(findKnown(block, listener).texts, [start, text.length, language, role].join(), make);
}

/** With another dictionary nothing that is known of a block holds. */
function findKnown(block: Block, listener: ListenerRules): KnownBlock {
  const found = known.get(block);
  const isSame = found && found.pronouncer === listener.pronouncer && found.wholeAddresses === listener.wholeAddresses;
  if (isSame) return found;
  const made = { ...listener, pieces: new Map<string, readonly TextSpan[]>(), texts: new Map<string, SaidText>() };
  known.set(block, made);
  return made;
}

function recall<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
