import type { ImageBytes, Result } from "../../main/contract.ts";

/** The picture in a data: address, as base64 or as text; fails with "unexpected" where it cannot be decoded. */
export function decodeDataUrl(url: string): Result<ImageBytes> {
  const [, mediaType = "", base64, data = ""] =
    /^data:(image\/[\w.+-]+)(?:;[^,;]*?)*?(;base64)?,(.*)$/s.exec(url) ?? [];
  try {
    const text = base64
      ? atob(data)
      : data.replace(/%([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    if (mediaType === "" || mediaType.includes("svg")) throw new TypeError(mediaType);
    return { ok: true, value: { mediaType, bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)) } };
  } catch {
    return { ok: false, reason: "unexpected", detail: {} };
  }
}
