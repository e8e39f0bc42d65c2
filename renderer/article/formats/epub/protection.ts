import { FormatFailure } from "../format-failure.ts";
import type { ReadingTools } from "../reading-tools.ts";
import type { Zip } from "../zip.ts";
import { byName, readXml, resolvePath } from "./package.ts";

/** Fonts are scrambled so that they are of no use outside of the book; its text is not. */
const fontScrambling = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

/** Throws FormatFailure "copy-protected" when chapters are encrypted (EPUB OCF 4.2.6.3.2). */
export function refuseProtected(zip: Zip, spine: readonly string[], tools: ReadingTools): void {
  const encryption = readXml(zip, "META-INF/encryption.xml", tools);
  if (!encryption) return;
  const locked = byName(encryption, "EncryptedData").flatMap((data) => {
    const method = byName(data, "EncryptionMethod")[0]?.getAttribute("Algorithm") ?? "";
    const uri = byName(data, "CipherReference")[0]?.getAttribute("URI") ?? "";
    return fontScrambling.has(method) ? [] : [resolvePath(uri, "").path];
  });
  if (locked.some((path) => spine.includes(path))) throw new FormatFailure("copy-protected");
}
