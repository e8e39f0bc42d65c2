/** The forms of documents that Hark reads. Lists of names, nothing else. */

export const textMediaTypes = ["text/html", "text/plain", "text/markdown"] as const;

/** Told from the bytes. "multipart/related" is a saved web page (MHTML), "message/rfc822" a mail. */
export const binaryMediaTypes = [
  "application/epub+zip",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "message/rfc822",
  "multipart/related",
] as const;
