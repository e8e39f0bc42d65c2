import type { KeptArticle } from "../../main/contract-library.ts";
import { describeArticle } from "./library-sentences.ts";
import { nameArticle } from "./library-state.ts";
import { useView } from "./session-context.ts";

interface LibraryLineProps {
  readonly article: KeptArticle;
  /** 1-based, and how many there are in all, also those that are not shown. */
  readonly place: number;
  readonly count: number;
}

/** One article of the library: headline first, then what helps to choose. */
export function LibraryLine({ article, place, count }: LibraryLineProps) {
  const { session } = useView();
  const { t, locale } = session;
  const { rate } = session.settings.value;
  const name = nameArticle(article);
  return (
    <li aria-posinset={place} aria-setsize={count}>
      <button type="button" data-kept={article.id} onClick={() => session.openKept(article)}>
        <strong lang={article.language}>{`${name}.`}</strong>{" "}
        <small>{describeArticle(article, { rate, locale, now: Date.now(), t })}</small>
        {article.snippet !== "" && <small lang={article.language}>{article.snippet}</small>}
      </button>
    </li>
  );
}
