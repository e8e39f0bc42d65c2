import type { KeptArticle } from "../../main/contract-library.ts";
import { nameArticle } from "./library-state.ts";
import type { Session } from "./session.ts";

/** Delete, S, Control+Z and first letters in the list of the library. Returns a function that stops it. */
export function listenToLibrary(container: HTMLElement, session: Session): () => void {
  const controller = new AbortController();
  const onKeyDown = (event: KeyboardEvent) => {
    const act = findAction(event, container, session);
    if (!act) return;
    event.preventDefault();
    act();
  };
  container.addEventListener("keydown", onKeyDown, { signal: controller.signal });
  return () => controller.abort();
}

function findAction(event: KeyboardEvent, container: HTMLElement, { library }: Session): (() => void) | null {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return null;
  if (target instanceof HTMLInputElement) return key === "ArrowDown" ? () => focusLine(container, 0) : null;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "z") return () => void library.putBack();
  if (event.ctrlKey || event.altKey || event.metaKey || target.dataset.kept === undefined) return null;
  const articles = library.list.value?.articles ?? [];
  const index = articles.findIndex(({ id }) => String(id) === target.dataset.kept);
  const article = articles[index];
  if (!article) return null;
  const focus = (place: number) => focusLine(container, place);
  // Said when focus is there: the line that it comes to would be said over it.
  if (key === "Delete")
    return () => void library.remove(article).then(() => focusLine(container, index, library.tellRemoved));
  if (key === "Insert" || key.length !== 1 || key === " ") return null;
  if (key === "+") return () => void library.toggleSaved(article).then(() => focus(index));
  return () => focus(findByLetter(articles, key, index));
}

/** The next line, from the one after `from` round to itself, whose headline begins with this letter. */
function findByLetter(articles: readonly KeptArticle[], letter: string, from: number): number {
  const begins = (article: KeptArticle | undefined) =>
    article !== undefined && nameArticle(article).toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  for (let step = 1; step <= articles.length; step++) {
    const place = (from + step) % articles.length;
    if (begins(articles[place])) return place;
  }
  return from;
}

/** The line in that place, the last one where there are fewer, the search field where there are none. */
function focusLine(container: HTMLElement, place: number, then?: () => void): void {
  // The list is drawn after what changed it.
  requestAnimationFrame(() => {
    const lines = container.querySelectorAll<HTMLElement>("[data-kept]");
    const line = lines[Math.min(place, lines.length - 1)] ?? container.querySelector<HTMLElement>("input");
    line?.focus();
    then?.();
  });
}
