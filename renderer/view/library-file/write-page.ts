import type { ArticleForFile } from "../../../main/contract-library-file.ts";
import type { Article } from "../../article/article.ts";
import type { Translate } from "../../locales/translate.ts";
import { findArticleDirection, type TextDirection } from "../text-direction.ts";
import { type Html, html } from "./html.ts";
import { writeBlocks } from "./write-blocks.ts";

/** A line of the page that lists the articles. */
export interface ListedPage {
  readonly path: string;
  readonly name: string;
  readonly language: string;
  readonly site: string;
  readonly published: string;
}

/** Nothing is loaded and nothing is run, whoever opens the page, but for the pictures beside it. */
const policy = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'";
const style =
  "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 system-ui,sans-serif}" +
  "img{max-width:100%;height:auto}figure{margin:1.5rem 0}table{border-collapse:collapse}" +
  "td,th{border:1px solid;padding:.25rem .5rem;text-align:start}pre{overflow:auto}";

/** An article of the library as a page that stands by itself, for any browser; and as what it is listed. */
export function writeArticlePage(
  article: Article,
  { label, images, path }: ArticleForFile,
  t: Translate,
): { readonly page: string; readonly listed: ListedPage } {
  const { metadata, blocks } = article;
  const { headline, site, url, language, published } = metadata;
  const name = headline || label;
  const direction = findArticleDirection(article);
  const source = url !== "" && html`<footer><p><a href="${url}">${t("view.libraryFile.original")}</a></p></footer>\n`;
  const page = writeDocument({
    title: [name, site].filter(Boolean).join(" – "),
    language,
    direction,
    head: writeFacts(article),
    body: html`<main>\n<article>\n${writeBlocks(blocks, { t, images, direction })}</article>\n</main>\n${source}`,
  });
  return { page, listed: { path, name, language, site, published } };
}

function writeFacts({ metadata }: Article): Html {
  const { byline, standfirst, site, section, published, updated, url } = metadata;
  const named = (kind: "name" | "property", key: string, value: string) =>
    value !== "" &&
    (kind === "name"
      ? html`<meta name="${key}" content="${value}">\n`
      : html`<meta property="${key}" content="${value}">\n`);
  return html`${url !== "" && html`<link rel="canonical" href="${url}">\n`}${named("name", "author", byline)}${named(
    "name",
    "description",
    standfirst,
  )}${named("property", "og:type", "article")}${named("property", "og:site_name", site)}${named(
    "property",
    "article:section",
    section,
  )}${named("property", "article:published_time", published)}${named("property", "article:modified_time", updated)}`;
}

/** The page that a reader opens first: every article with a link to it. */
export function writeListPage(pages: readonly ListedPage[], t: Translate, locale: string): string {
  const lines = pages.map(({ path, name, language, site, published }) => {
    const facts = [site, published.slice(0, 10)].filter(Boolean).join(", ");
    return html`<li><a href="${path}" lang="${language}">${name}</a>${facts !== "" && html` <small>${facts}</small>`}</li>\n`;
  });
  const title = t("view.libraryFile.listTitle");
  return writeDocument({
    title,
    language: locale,
    direction: "ltr",
    head: html``,
    body: html`<main>\n<h1>${title}</h1>\n<p>${t("view.libraryFile.listCount", { count: pages.length })}</p>\n<ol>\n${lines}</ol>\n</main>\n`,
  });
}

interface DocumentParts {
  readonly title: string;
  readonly language: string;
  readonly direction: TextDirection;
  readonly head: Html;
  readonly body: Html;
}

function writeDocument({ title, language, direction, head, body }: DocumentParts): string {
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Hark">
<title>${title}</title>
${head}<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`.source;
}
