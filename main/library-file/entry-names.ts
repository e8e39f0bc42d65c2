/** The names of what stands in a library's file. */

const extensions: Readonly<Record<string, string>> = {
  "text/html": "html.txt",
  "text/plain": "txt",
  "text/markdown": "md.txt",
  "application/epub+zip": "epub",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "message/rfc822": "eml",
  "multipart/related": "mhtml",
};

const imageExtensions: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/bmp": "bmp",
};

/** So that a folder lists them in their order. */
function pad(number: number): string {
  return String(number).padStart(5, "0");
}

/** In UTF-16 units. */
const longestSlug = 60;

/** Letters and digits of any script, which every file system takes. */
function makeSlug(title: string): string {
  const slug = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, longestSlug)
    .replace(/^-|-$/g, "");
  return slug.toWellFormed().replaceAll("\uFFFD", "");
}

export function namePage(number: number, title: string): string {
  return `articles/${[pad(number), makeSlug(title)].filter(Boolean).join("-")}.html`;
}

/** A page as its site sent it ends in ".txt": a browser that is given it shows its text, and runs none of its scripts. */
export function nameSource(number: number, mediaType: string): string {
  return `sources/${pad(number)}.${extensions[mediaType] ?? "bin"}`;
}

export function nameUnderstood(number: number): string {
  return `understood/${pad(number)}.json`;
}

export function nameImage(hash: string, mediaType: string): string {
  return `images/${hash}.${imageExtensions[mediaType] ?? "bin"}`;
}
