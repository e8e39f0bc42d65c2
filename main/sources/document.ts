import { randomUUID } from "node:crypto";
import type { Result, SourceDocument } from "../contract.ts";
import { detectBinaryForm } from "./binary-form.ts";
import { decodeText } from "./charset.ts";
import { detectMediaType, isBinary, type TextMediaType } from "./media-type.ts";
import { fail, failTooLarge, succeed } from "./result.ts";

const megabyte = 1024 * 1024;

/** Twenty megabytes of text: the longest pages known are a tenth of that. */
export const documentSizeLimit = 20 * megabyte;

/** Books and mails carry their pictures with them. */
export const binarySizeLimit = 100 * megabyte;

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
  readonly mediaType: TextMediaType | null;
  /** A file's name, or the last part of an address: tells Markdown from plain text. */
  readonly name: string;
}

/**
 * Makes a document from bytes: books, PDF, Word files and mails stay bytes, all else is decoded as text. Fails with
 * "too-large", "empty", and for data of other kinds with the reason that helps most ("unsupported-type", "office-file",
 * "other-e-book", "password").
 */
export function makeDocument(bytes: Uint8Array, facts: DocumentFacts): Result<SourceDocument> {
  const { url, label, language } = facts;
  const base = { id: randomUUID(), url, label, language };
  const form = bytes.byteLength <= binarySizeLimit ? detectBinaryForm(bytes) : null;
  if (form && "reason" in form) return fail(form.reason, { name: label });
  if (form) return succeed({ ...base, mediaType: form.mediaType, bytes });
  if (bytes.byteLength > documentSizeLimit) return failTooLarge(label, documentSizeLimit);
  if (isBinary(bytes)) return fail("unsupported-type", { name: label });
  const { text, charset } = decodeText(bytes, facts.charset);
  if (text.trim() === "") return fail("empty", { name: label });
  return succeed({ ...base, mediaType: facts.mediaType ?? detectMediaType(text, facts.name), text, charset });
}
