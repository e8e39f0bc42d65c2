import type { KeptArticle } from "../../main/contract-library.ts";
import { describeArticle } from "./library-sentences.ts";
import { nameArticle } from "./library-state.ts";
import { useView } from "./session-context.ts";

/** One article of the library: headline first, then what helps to choose. */
export function LibraryLine({ article }: { readonly article: KeptArticle }) {
  const { session } = useView();
  const { t, locale } = session;
  const { rate } = session.settings.value;
  return (
    <>
      <strong lang={article.language}>{`${nameArticle(article)}.`}</strong>{" "}
      <small>{describeArticle(article, { rate, locale, now: Date.now(), t })}</small>
      {article.snippet !== "" && <small lang={article.language}>{article.snippet}</small>}
    </>
  );
}
