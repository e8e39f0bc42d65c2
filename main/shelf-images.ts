import type { ImageBytes, Result } from "./contract.ts";
import { succeed } from "./sources/result.ts";
import type { LibraryImages } from "./storage/library-images.ts";

interface ShelfImages {
  find(documentId: string, url: string, fetch: () => Promise<Result<ImageBytes>>): Promise<Result<ImageBytes>>;
  /** The article is in the library now: so are the pictures that came before it was. */
  keepWaiting(documentId: string): void;
}

/** Pictures that came before their article was kept; beyond so many they are fetched again at the next opening. */
const mostWaiting = 30;

/** The pictures of the library's articles: fetched once, then there without a network. */
export function createShelfImages(images: LibraryImages, findKey: (documentId: string) => string | null): ShelfImages {
  let waiting: { documentId: string; url: string; image: ImageBytes }[] = [];
  const keep = (documentId: string, url: string, image: ImageBytes): boolean => {
    const key = findKey(documentId);
    return key !== null && tryTo(() => images.keep(key, url, image), false);
  };
  return {
    async find(documentId, url, fetch) {
      const key = findKey(documentId);
      const kept = key === null ? null : tryTo(() => images.find(key, url), null);
      if (kept) return succeed(kept);
      const fetched = await fetch();
      if (fetched.ok && !keep(documentId, url, fetched.value))
        waiting = [...waiting, { documentId, url, image: fetched.value }].slice(-mostWaiting);
      return fetched;
    },
    keepWaiting(documentId) {
      for (const { url, image } of waiting.filter((one) => one.documentId === documentId)) keep(documentId, url, image);
      waiting = waiting.filter((one) => one.documentId !== documentId);
    },
  };
}

/** A picture that cannot be kept is shown all the same. */
function tryTo<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch (error) {
    console.error(error);
    return otherwise;
  }
}
