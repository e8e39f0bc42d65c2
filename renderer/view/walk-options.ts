import type { Signal } from "@preact/signals";
import { moveTo, type Option } from "./option-list.tsx";
import type { Session } from "./session.ts";

/**
 * Makes an option the active one and has it said. A key that leads nowhere is answered, too, at the ends by which end
 * this is: a screen reader says nothing of a list in which nothing changes.
 */
export function walkTo(
  index: number,
  options: readonly Option[],
  active: Signal<number>,
  { t, announce, sayOption }: Pick<Session, "t" | "announce" | "sayOption">,
): void {
  const count = options.length;
  const isMove = count > 0 && index !== active.peek();
  const text = count > 0 ? moveTo(index, options, active) : "";
  if (isMove) sayOption(text);
  else announce(t("say.listEdge", { end: nameEnd(index, count), count, text }), "option");
}

function nameEnd(index: number, count: number): string {
  if (count === 0) return "empty";
  if (index === count - 1) return "last";
  return index === 0 ? "first" : "none";
}
