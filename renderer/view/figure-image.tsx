import { useEffect, useRef, useState } from "preact/hooks";
import type { FigureImage } from "../article/article.ts";
import type { BlockPart } from "../article/block-text.ts";
import { decodeDataUrl } from "./data-url.ts";
import { PartText } from "./part-text.tsx";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";

interface FigureImageProps {
  readonly image: FigureImage;
  readonly alt: BlockPart | undefined;
}

/** The blob address of a picture; null until it is there. */
type Source = string | null | "failed";

/** How far below the window a picture is fetched ahead, in multiples of the window's height. */
const prefetchMargin = "100%";

/** A picture, fetched through main once it comes near. Its description is there from the beginning. */
export function FigureImageView({ image, alt }: FigureImageProps) {
  const { session } = useView();
  const element = useRef<HTMLImageElement>(null);
  const [source, setSource] = useState<Source>(null);
  useEffect(() => loadWhenNear(element.current, session, image.url, setSource), [session, image.url]);
  if (source === "failed") return <FailedImage alt={alt} />;
  return (
    <img
      ref={element}
      src={source ?? undefined}
      alt={alt?.text ?? ""}
      data-start={alt?.start}
      width={image.width}
      height={image.height}
      class={source ? undefined : "waiting"}
    />
  );
}

function FailedImage({ alt }: { readonly alt: BlockPart | undefined }) {
  const { session } = useView();
  return (
    <p class="image-note">
      {alt && <PartText part={alt} />} {session.t("view.imageFailed")}
    </p>
  );
}

function loadWhenNear(
  element: HTMLImageElement | null,
  session: Session,
  url: string,
  setSource: (source: Source) => void,
): () => void {
  let blobUrl = "";
  let isGone = false;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void load();
    },
    { rootMargin: `${prefetchMargin} 0%` },
  );
  if (element) observer.observe(element);
  const onError = () => setSource("failed");
  element?.addEventListener("error", onError);

  async function load(): Promise<void> {
    // The document has brought it along; its own address may not be shown (the content security policy says so).
    const result = url.startsWith("data:") ? decodeDataUrl(url) : await session.fetchImage(url);
    if (isGone) return;
    if (!result.ok) return setSource("failed");
    const { bytes, mediaType } = result.value;
    blobUrl = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    setSource(blobUrl);
  }

  return () => {
    isGone = true;
    observer.disconnect();
    element?.removeEventListener("error", onError);
    if (blobUrl) URL.revokeObjectURL(blobUrl);
  };
}
