import type { BlockOf } from "../article/article.ts";
import { type BlockPart, getBlockParts } from "../article/block-text.ts";
import type { BlockAttributes } from "./block-view.tsx";
import { FigureImageView } from "./figure-image.tsx";
import { PartText } from "./part-text.tsx";
import { useView } from "./session-context.ts";

interface FigureProps {
  readonly block: BlockOf<"figure">;
  readonly attributes: BlockAttributes;
}

/** A picture with its place in a gallery, caption and credit. What the picture shows is said to everyone, or that nobody described it. */
export function FigureView({ block, attributes }: FigureProps) {
  const { session } = useView();
  const parts = new Map(getBlockParts(block).map((part) => [part.role, part]));
  const caption = parts.get("caption");
  const credit = parts.get("credit");
  const isUndescribed = block.alt === "" && block.caption === "";
  return (
    <figure {...attributes}>
      {block.gallery && <p class="image-note">{session.t("view.galleryPlace", block.gallery)}</p>}
      <Picture block={block} alt={parts.get("alt")} />
      {isUndescribed && <p class="image-note">{session.t("view.imageUndescribed")}</p>}
      {(caption || credit) && (
        <figcaption>
          {caption && <PartText part={caption} />}
          {credit && (
            <small class="credit">
              {session.t("view.credit")} <PartText part={credit} />
            </small>
          )}
        </figcaption>
      )}
    </figure>
  );
}

function Picture({ block, alt }: { readonly block: BlockOf<"figure">; readonly alt: BlockPart | undefined }) {
  if (block.image) return <FigureImageView image={block.image} alt={alt} />;
  return alt ? (
    <p class="image-note">
      <PartText part={alt} />
    </p>
  ) : null;
}
