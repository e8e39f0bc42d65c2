import { Marked, type TokenizerAndRendererExtension, type Tokens } from "marked";
import { escapeHtml } from "../extract/page-data/markup.ts";

const reference = /^\[\^([^\]\s]{1,40})\](?!:)/;
const definition = /^\[\^([^\]\s]{1,40})\]:[ \t]*((?:.*)(?:\n(?!\[\^|[ \t]*\n).+)*(?:\n+(?: {2,}|\t).+)*)(?:\n+|$)/;

/**
 * Markdown as HTML: GitHub's, and what notes are written in elsewhere, too: footnotes, which are gathered at the end, and
 * pictures whose title is their caption. Null where brackets nest beyond any meaning.
 */
export function convertMarkdown(text: string): string | null {
  const notes = new Map<string, string>();
  const marked = new Marked({
    gfm: true,
    async: false,
    extensions: [],
    renderer: { image: ({ href, title, text: alt }) => writeImage(href, title, alt) },
  });
  marked.use({
    extensions: [noteReference, makeNoteReader(notes, (source) => marked.parse(source, { async: false }))],
  });
  try {
    const html = marked.parse(text, { async: false });
    return html + writeNotes(notes);
  } catch {
    return null;
  }
}

const noteReference: TokenizerAndRendererExtension = {
  name: "noteReference",
  level: "inline",
  start: (source) => source.indexOf("[^"),
  tokenizer: (source) => {
    const [raw, label] = reference.exec(source) ?? [];
    return raw === undefined || label === undefined ? undefined : { type: "noteReference", raw, label };
  },
  renderer: ({ label }: Tokens.Generic) => {
    const name = escapeHtml(`${label}`);
    return `<sup><a role="doc-noteref" href="#note-${name}">${name}</a></sup>`;
  },
};

function makeNoteReader(notes: Map<string, string>, parse: (source: string) => string): TokenizerAndRendererExtension {
  return {
    name: "note",
    level: "block",
    start: (source) => source.search(/^\[\^/m),
    tokenizer: (source) => {
      const [raw, label, text = ""] = definition.exec(source) ?? [];
      return raw === undefined || label === undefined ? undefined : { type: "note", raw, label, text };
    },
    renderer: ({ label, text }: Tokens.Generic) => {
      if (!notes.has(`${label}`)) notes.set(`${label}`, parse(`${text}`.replace(/\n(?: {2,4}|\t)/g, "\n")));
      return "";
    },
  };
}

function writeNotes(notes: ReadonlyMap<string, string>): string {
  if (notes.size === 0) return "";
  const items = [...notes].map(([label, html]) => `<li id="note-${escapeHtml(label)}">${html}</li>`);
  return `<hr><ol>${items.join("")}</ol>`;
}

function writeImage(href: string, title: string | null, alt: string): string {
  const image = `<img src="${escapeHtml(href)}" alt="${escapeHtml(alt)}">`;
  return title ? `<figure>${image}<figcaption>${escapeHtml(title)}</figcaption></figure>` : image;
}
