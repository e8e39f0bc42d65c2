import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Article } from "../article/article.ts";
import { groupBlocks } from "./block-groups.ts";
import { BlockGroupView } from "./block-view.tsx";
import { AboutReading, ReadingNote } from "./reading-notes.tsx";
import { useView } from "./session-context.ts";
import { findArticleDirection } from "./text-direction.ts";
import { useFindHighlight } from "./use-find-highlight.ts";
import { useReadingHighlight } from "./use-reading-highlight.ts";
import { useVisits } from "./use-visits.ts";

/** The main landmark: the article, or a way to begin. */
export function ArticleMain() {
  const { session } = useView();
  const main = useRef<HTMLElement>(null);
  const article = session.article.value;
  useVisits(main);
  useReadingHighlight();
  useFindHighlight();
  return (
    <main id="article" ref={main} tabIndex={-1} data-landmark aria-label={session.t("view.article")}>
      {article ? <ArticleView article={article} /> : <NoArticle />}
    </main>
  );
}

function ArticleView({ article }: { readonly article: Article }) {
  const { session } = useView();
  useLayoutEffect(() => session.articleShown(), [article, session]);
  // A long article has thousands of blocks; made once, they cost nothing while the position moves through them.
  const blocks = useMemo(() => {
    const direction = findArticleDirection(article);
    return groupBlocks(article.blocks).map((group) => (
      <BlockGroupView key={getGroupKey(group)} group={group} direction={direction} />
    ));
  }, [article]);
  return (
    <>
      <ReadingNote article={article} />
      <article lang={article.metadata.language} dir={findArticleDirection(article)}>
        {blocks}
      </article>
      {article.ending === "paywall" && <p class="article-ending">{session.t("announce.paywall")}</p>}
      <AboutReading />
    </>
  );
}

function NoArticle() {
  const { session } = useView();
  return (
    <div class="no-article">
      <h1>{session.t("view.emptyTitle")}</h1>
      <p>{session.t("view.emptyText")}</p>
    </div>
  );
}

/** The first of its blocks names a group: positions do not change while an article is shown. */
function getGroupKey(group: ReturnType<typeof groupBlocks>[number]): number {
  if (group.kind === "list") return group.items[0]?.index ?? 0;
  if (group.kind === "quote") return group.quotes[0]?.index ?? 0;
  return group.index;
}
