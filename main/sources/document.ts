import { randomUUID } from "node:crypto";
import type { Result, SourceDocument } from "../contract.ts";
import { decodeText } from "./charset.ts";
import { detectMediaType, isBinary, type MediaType } from "./media-type.ts";
import { fail, succeed } from "./result.ts";

/** Twenty megabytes: the longest pages known are a tenth of that. */
export const documentSizeLimit = 20 * 1024 * 1024;

export interface DocumentFacts {
  /** For people: a file name or an address. */
  readonly label: string;
  /** Absolute address; empty for files and pasted text. */
  readonly url: string;
  /** The charset of Content-Type; empty when not said. */
  readonly charset: string;
  /** BCP 47 tag; empty when not said. */
  readonly language: string;
  /** Null to tell it from the content. */
  readonly mediaType: MediaType | null;
  /** A file's name, or the last part of an address: tells Markdown from plain text. */
  readonly name: string;
}

/** Decodes bytes into a document. Fails with "too-large", "unsupported-type" for binary data, or "empty". */
export function makeDocument(bytes: Uint8Array, facts: DocumentFacts): Result<SourceDocument> {
  if (bytes.byteLength > documentSizeLimit) return fail("too-large", { name: facts.label });
  if (isBinary(bytes)) return fail("unsupported-type", { name: facts.label });
  const { text, charset } = decodeText(bytes, facts.charset);
  if (text.trim() === "") return fail("empty", { name: facts.label });
  const mediaType = facts.mediaType ?? detectMediaType(text, facts.name);
  const { url, label, language } = facts;
  return succeed({ id: randomUUID(), text, mediaType, url, label, charset, language });
}
