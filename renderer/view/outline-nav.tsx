import { type ReadonlySignal, useComputed } from "@preact/signals";
import { getBlockId } from "../accessibility/focus.ts";
import type { OutlineEntry } from "../article/outline.ts";
import { buildOutlineTree, findCurrentHeading, type OutlineNode } from "./outline-tree.ts";
import { useView } from "./session-context.ts";

/** The outline: the article's headings, each a way to its place. */
export function OutlineNav() {
  const { session } = useView();
  const article = session.article.value;
  const nodes = article ? buildOutlineTree(article) : [];
  const current = useComputed(() => {
    const shown = session.article.value;
    return shown && findCurrentHeading(shown, session.position.value.block);
  });
  return (
    <nav id="outline" tabIndex={-1} data-landmark aria-labelledby="outline-title" class="outline">
      <p id="outline-title" class="region-title">
        {session.t("view.outline")}
      </p>
      {nodes.length > 0 ? (
        <div lang={article?.metadata.language} dir="auto">
          <OutlineList nodes={nodes} current={current} />
        </div>
      ) : (
        <p class="quiet">{session.t("view.outlineEmpty")}</p>
      )}
    </nav>
  );
}

interface OutlineListProps {
  readonly nodes: readonly OutlineNode[];
  readonly current: ReadonlySignal<number | null>;
}

function OutlineList({ nodes, current }: OutlineListProps) {
  return (
    <ul>
      {nodes.map(({ entry, nodes: inner }) => (
        <li key={entry.block}>
          <OutlineLink entry={entry} current={current} />
          {inner.length > 0 && <OutlineList nodes={inner} current={current} />}
        </li>
      ))}
    </ul>
  );
}

function OutlineLink({
  entry,
  current,
}: {
  readonly entry: OutlineEntry;
  readonly current: OutlineListProps["current"];
}) {
  const { session } = useView();
  const isCurrent = useComputed(() => (current.value === entry.block ? "location" : undefined));
  const goTo = (event: MouseEvent) => {
    event.preventDefault();
    session.goToBlock(entry.block);
  };
  return (
    <a href={`#${getBlockId(entry.block)}`} aria-current={isCurrent.value} onClick={goTo}>
      {entry.text}
    </a>
  );
}
