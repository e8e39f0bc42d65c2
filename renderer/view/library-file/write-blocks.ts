import type { Block, BlockOf, Mark } from "../../article/article.ts";
import { getBlockText } from "../../article/block-text.ts";
import type { MessageKey, Translate } from "../../locales/translate.ts";
import { type BlockGroup, groupBlocks, type ListEntry, type ListGroup } from "../block-groups.ts";
import { type MarkNode, nestMarks } from "../mark-tree.ts";
import { findTextDirection, type TextDirection } from "../text-direction.ts";
import { type Html, html } from "./html.ts";

export interface PageFacts {
  readonly t: Translate;
  /** The pictures that are stored beside the page: paths by addresses. */
  readonly images: Readonly<Record<string, string>>;
  /** The page's. */
  readonly direction: TextDirection;
}

/** The blocks of an article as semantic HTML, as the view shows them (block-view.tsx), for any browser. */
export function writeBlocks(blocks: readonly Block[], facts: PageFacts): Html[] {
  return groupBlocks(blocks).map((group) => writeGroup(group, facts));
}

function writeGroup(group: BlockGroup, facts: PageFacts): Html {
  if (group.kind === "list") return writeList(group, facts);
  if (group.kind === "single") return html`${writeSingle(group.block, facts)}\n`;
  const quotes = group.quotes.map(
    ({ block }) =>
      html`<p${attributes(block, facts)}>${writeText(block)}${block.attribution !== "" && html` <cite>${block.attribution}</cite>`}</p>`,
  );
  return html`<blockquote>${quotes}</blockquote>\n`;
}

function writeSingle(block: Exclude<Block, BlockOf<"listItem" | "quote">>, facts: PageFacts): Html {
  switch (block.kind) {
    case "heading":
      return html`<h${block.level}${attributes(block, facts)}>${writeText(block)}</h${block.level}>`;
    case "paragraph":
      return html`<p${attributes(block, facts)}${block.role !== undefined && html` class="${block.role}"`}>${writeText(block)}</p>`;
    case "figure":
      return writeFigure(block, facts);
    case "table":
      return writeTable(block, facts);
    case "code":
      return html`<pre${attributes(block, facts)}><code>${block.text}</code></pre>`;
    case "embed":
      return html`<p${attributes(block, facts)}>${facts.t(`view.embed.${block.embedKind}` as MessageKey)} ${writeLink(block.url, html`${block.title || block.url}`)}</p>`;
    case "separator":
      return html`<hr>`;
  }
}

/** Language and direction, where they are not the page's or cannot be known. */
function attributes(block: Block, { direction }: PageFacts): Html {
  const own = findTextDirection(getBlockText(block));
  return html`${block.language !== undefined && html` lang="${block.language}"`}${own !== null && own !== direction && html` dir="${own}"`}`;
}

function writeText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): Html {
  return writeNodes(nestMarks(text, marks));
}

function writeNodes(nodes: readonly MarkNode[]): Html {
  return html`${nodes.map(writeNode)}`;
}

function writeNode(node: MarkNode): Html {
  if (typeof node === "string") return html`${node}`;
  const { mark } = node;
  const inner = writeNodes(node.children);
  switch (mark.kind) {
    case "link":
      return writeLink(mark.url, inner);
    case "emphasis":
      return mark.strong ? html`<strong>${inner}</strong>` : html`<em>${inner}</em>`;
    case "language":
      return html`<span lang="${mark.language}">${inner}</span>`;
    case "footnote":
      return html`<sup>${inner}</sup>`;
    case "formula":
      return html`<span title="${mark.source}">${inner}</span>`;
  }
}

/** Addresses of other kinds could run a script. */
function writeLink(url: string, inner: Html): Html {
  return /^https?:/i.test(url) ? html`<a href="${url}">${inner}</a>` : inner;
}

function writeFigure(block: BlockOf<"figure">, facts: PageFacts): Html {
  const { t, images } = facts;
  const url = block.image?.url ?? "";
  const file = Object.hasOwn(images, url) ? images[url] : undefined;
  const alt = block.alt || block.unsaidAlt || "";
  const picture = file !== undefined ? html`<img src="${file}" alt="${alt}">` : alt !== "" && html`<p>${alt}</p>`;
  const credit = block.credit !== "" && html` <small>${t("view.credit")} ${block.credit}</small>`;
  const caption = writeText({ text: block.caption, marks: block.captionMarks });
  const hasWords = block.caption !== "" || block.credit !== "";
  return html`<figure${attributes(block, facts)}>${picture}${hasWords && html`<figcaption>${caption}${credit}</figcaption>`}</figure>`;
}

function writeTable(block: BlockOf<"table">, facts: PageFacts): Html {
  const rows = block.rows.map((row) => {
    const scope = row.every(({ header }) => header) ? "col" : "row";
    const cells = row.map(({ text, header }) =>
      header ? html`<th scope="${scope}">${text}</th>` : html`<td>${text}</td>`,
    );
    return html`<tr>${cells}</tr>\n`;
  });
  const caption = block.caption !== "" && html`<caption>${block.caption}</caption>`;
  return html`<table${attributes(block, facts)}>${caption}<tbody>${rows}</tbody></table>`;
}

function writeList({ ordered, items }: ListGroup, facts: PageFacts): Html {
  const lines = items.map((item) => writeItem(item, facts));
  return ordered ? html`<ol>${lines}</ol>\n` : html`<ul>${lines}</ul>\n`;
}

function writeItem({ block, lists }: ListEntry, facts: PageFacts): Html {
  const number = block.ordered && html` value="${block.index}"`;
  return html`<li${attributes(block, facts)}${number}>${writeText(block)}${lists.map((list) => writeList(list, facts))}</li>`;
}
