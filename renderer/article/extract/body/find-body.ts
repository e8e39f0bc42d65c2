import type { Piece } from "../piece-writer.ts";
import { measurePage } from "./page-shape.ts";
import { type PageEvidence, readSignals, type SignalName, type Signals, signalNames } from "./signals.ts";
import { bias, weights } from "./weights.ts";

/** What the signals say of a piece: whether it is the article's text, and if not, what speaks most against it. */
export interface Finding {
  readonly isBody: boolean;
  readonly against: SignalName;
}

/**
 * Weighs the signals of every piece of text; null for pieces that are no text or not to be read. The page's body is what
 * comes out above zero.
 */
export function findBody(pieces: readonly Piece[], root: Element, evidence: PageEvidence): (Finding | null)[] {
  const shape = measurePage(pieces, root);
  return readSignals(pieces, shape, evidence).map((signals) => (signals ? weigh(signals) : null));
}

function weigh(signals: Signals): Finding {
  let sum = bias;
  let against: SignalName = "offFlow";
  let worst = 0;
  for (const name of signalNames) {
    const worth = signals[name] * weights[name];
    sum += worth;
    if (worth < worst) {
      worst = worth;
      against = name;
    }
  }
  return { isBody: sum > 0, against };
}
