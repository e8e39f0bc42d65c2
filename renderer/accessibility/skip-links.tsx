import { focusElement } from "./focus.ts";

export interface SkipLink {
  /** The id of what it leads to. */
  readonly target: string;
  readonly text: string;
}

/** Links to the parts of the page, first in reading order and visible while one of them has focus. */
export function SkipLinks({ links }: { readonly links: readonly SkipLink[] }) {
  return (
    <div class="skip-links">
      {links.map(({ target, text }) => (
        <a key={target} href={`#${target}`} onClick={(event) => skipTo(event, target)}>
          {text}
        </a>
      ))}
    </div>
  );
}

function skipTo(event: MouseEvent, target: string): void {
  const element = document.getElementById(target);
  if (!element) return;
  // Left to itself the link would also change the address and add to the window's history.
  event.preventDefault();
  focusElement(element);
}
