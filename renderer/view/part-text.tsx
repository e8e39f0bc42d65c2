import type { JSX } from "preact";
import type { Mark } from "../article/article.ts";
import type { BlockPart } from "../article/block-text.ts";
import { type MarkNode, nestMarks } from "./mark-tree.ts";
import { useView } from "./session-context.ts";

/** One part of a block, in an element that offsets can be counted in (see text-ranges.ts). */
export function PartText({ part, as: Tag = "span" }: { readonly part: BlockPart; readonly as?: "span" | "cite" }) {
  return (
    <Tag data-start={part.start}>
      <MarkedText text={part.text} marks={part.marks} />
    </Tag>
  );
}

/** A text with its inline marks as elements; its text content is the text, character by character. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return <>{nestMarks(text, marks).map(renderNode)}</>;
}

function renderNode(node: MarkNode, index: number): string | JSX.Element {
  if (typeof node === "string") return node;
  const children = node.children.map(renderNode);
  const { mark } = node;
  switch (mark.kind) {
    case "link":
      return (
        <ArticleLink key={index} url={mark.url}>
          {children}
        </ArticleLink>
      );
    case "emphasis":
      return mark.strong ? <strong key={index}>{children}</strong> : <em key={index}>{children}</em>;
    case "language":
      return (
        <span key={index} lang={mark.language}>
          {children}
        </span>
      );
    case "footnote":
      return <sup key={index}>{children}</sup>;
    case "formula":
      // A description, which screen readers say only when asked: the text says the formula already.
      return (
        <span key={index} class="formula" title={mark.source}>
          {children}
        </span>
      );
  }
}

interface ArticleLinkProps {
  readonly url: string;
  readonly children: JSX.Element["props"]["children"];
}

/** A link of the article: followed in Hark, with Control or Command in the browser; never by the window itself. */
export function ArticleLink({ url, children }: ArticleLinkProps) {
  const { session } = useView();
  // Extraction lets only web addresses through; a hostile one that slips past it stays plain text here.
  if (!/^https?:/i.test(url)) return <>{children}</>;
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) session.openInBrowser(url);
    else session.followLink(url);
  };
  return (
    <a href={url} onClick={follow} onAuxClick={follow}>
      {children}
    </a>
  );
}
