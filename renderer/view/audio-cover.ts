import type { ImageBytes, Result } from "../../main/contract.ts";
import type { Article } from "../article/article.ts";
import type { Cover } from "../speech/audio-file/audio-tags.ts";
import type { Utterance } from "../speech/utterance.ts";
import { decodeDataUrl } from "./data-url.ts";

/** In pixels: what players show as a cover; and in bytes, what is small enough to be taken as it is. */
const largestSide = 1000;
const smallEnough = 300_000;

/** The first picture among what is said, as a cover; null where there is none, or it cannot be had. Never rejects. */
export async function findCover(
  article: Article,
  script: readonly Utterance[],
  fetchImage: (url: string) => Promise<Result<ImageBytes>>,
): Promise<Cover | null> {
  const [first, last] = [script[0]?.source.block ?? 0, script.at(-1)?.source.block ?? 0];
  for (const block of article.blocks.slice(first, last + 1)) {
    if (block.kind !== "figure" || !block.image) continue;
    const { url } = block.image;
    try {
      const image = url.startsWith("data:") ? decodeDataUrl(url) : await fetchImage(url);
      return image.ok ? await makeCover(image.value) : null;
    } catch {
      // A picture that is no picture: sound without a cover is better than none.
      return null;
    }
  }
  return null;
}

async function makeCover({ mediaType, bytes }: ImageBytes): Promise<Cover> {
  const isKnown = mediaType === "image/jpeg" || mediaType === "image/png";
  if (isKnown && bytes.length <= smallEnough) return { mediaType, bytes };
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const scale = Math.min(1, largestSide / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale) || 1, Math.round(picture.height * scale) || 1);
  const context = canvas.getContext("2d");
  if (context) {
    // What is clear in the picture would become black.
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const jpeg = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  return { mediaType: "image/jpeg", bytes: new Uint8Array(await jpeg.arrayBuffer()) };
}
