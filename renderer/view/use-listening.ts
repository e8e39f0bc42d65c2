import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * Has a part of a dialog answer keys from before it is drawn: pressed a moment earlier, a key would be lost, or be the
 * dialog's. `listen` returns a function that stops it, and is called again when one of the inputs is another.
 */
export function useListening(
  part: RefObject<HTMLElement | null>,
  listen: (element: HTMLElement) => () => void,
  inputs: readonly unknown[],
): void {
  useLayoutEffect(() => (part.current ? listen(part.current) : undefined), [...inputs]);
}
