import { expect, test } from "vitest";
import { decodeDataUrl } from "../../../renderer/view/data-url.ts";

test.each(["data:image/png;base64,iVBO", "data:image/png;name=a.png;base64,iVBO", "data:image/png,%89PN"])(
  "%s is a picture's type and bytes",
  (url) => {
    expect(decodeDataUrl(url)).toEqual({
      ok: true,
      value: { mediaType: "image/png", bytes: Uint8Array.from([0x89, 0x50, 0x4e]) },
    });
  },
);

test.each(["data:image/png;base64,%%%", "data:text/html,<p>", "data:image/svg+xml,<svg/>", "data:"])(
  "%s is no picture to be shown",
  (url) => {
    expect(decodeDataUrl(url)).toMatchObject({ ok: false });
  },
);
