import type { BinaryDocument } from "../contract.ts";
import type { FailureReason } from "../contract-failures.ts";
import { libraryMediaType } from "../library-file/library-file-schema.ts";
import { sizes } from "../library-file/zip-records.ts";
import { detectMailForm } from "./mail-form.ts";

/** What bytes are, where they are not a text to be decoded: a form that Hark reads, or why it does not. */
export type BinaryForm = { readonly mediaType: BinaryDocument["mediaType"] } | { readonly reason: FailureReason };

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Readers accept a PDF whose signature is not quite at the start (PDF 1.7, appendix H, note 13). */
const pdfReach = 1024;
/** Office files of before 2007 and locked ones of today are both such containers (MS-CFB). */
const compoundSignature = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** Tells a form by its own first bytes and inner names, never by the file's name; null for what may be text. */
export function detectBinaryForm(bytes: Uint8Array): BinaryForm | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const beginning = buffer.subarray(0, pdfReach).toString("latin1");
  if (beginning.startsWith("PK\x03\x04")) return detectInArchive(buffer, beginning);
  if (isPdf(beginning)) return { mediaType: "application/pdf" };
  if (beginning.startsWith(compoundSignature)) return detectInCompound(buffer);
  if (/^\s*\{\\rtf/.test(beginning)) return { reason: "office-file" };
  if (isOtherBook(beginning)) return { reason: "other-e-book" };
  const mail = detectMailForm(buffer);
  return mail === null ? null : { mediaType: mail };
}

/** Whether a file's first bytes, read as Latin-1, say that it is a library that Hark wrote. */
export function isLibraryFile(beginning: string): boolean {
  return beginning.startsWith(`mimetype${libraryMediaType}`, sizes.local);
}

/** A page or a letter that speaks of PDF is none: before the signature only what is no text may stand. */
function isPdf(beginning: string): boolean {
  const start = beginning.indexOf("%PDF-");
  return start === 0 || (start > 0 && !/[a-z]{4}|</i.test(beginning.slice(0, start)));
}

/** An archive's names stand in it unpacked, even in one that was cut off. */
function detectInArchive(buffer: Buffer, beginning: string): BinaryForm | null {
  const holds = (name: string) => buffer.includes(name, 0, "latin1");
  if (isLibraryFile(beginning)) return { reason: "is-library" };
  if (beginning.includes("mimetypeapplication/epub+zip")) return { mediaType: "application/epub+zip" };
  if (beginning.includes("mimetypeapplication/vnd.")) return { reason: "office-file" };
  if (holds("META-INF/container.xml")) return { mediaType: "application/epub+zip" };
  if (holds("word/document")) return { mediaType: docx };
  const isOffice = ["[Content_Types].xml", "Index/Document.iwa", "Index/Presentation.iwa"].some(holds);
  return { reason: isOffice ? "office-file" : "unsupported-type" };
}

/** The names of a compound file's parts are in UTF-16. */
function detectInCompound(buffer: Buffer): BinaryForm {
  return { reason: buffer.includes("EncryptedPackage", 0, "utf16le") ? "password" : "office-file" };
}

/** Mobipocket and Kindle (signature at 60, PalmDB), Amazon's KFX, Microsoft's Reader, and FictionBook, which is XML. */
function isOtherBook(beginning: string): boolean {
  const palm = beginning.slice(60, 68);
  if (palm === "BOOKMOBI" || palm === "TEXtREAd") return true;
  return (
    /^(?:TPZ|CONT|\xeaDRMION|ITOLITLS)/.test(beginning) || /^[^<]{0,3}<\?xml[^>]*>\s*<FictionBook\b/.test(beginning)
  );
}
