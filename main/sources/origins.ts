import type { Origin } from "./image.ts";

// A reader goes back and forth between a few; their pictures were fetched long before the fiftieth.
const mostRemembered = 50;

export interface Origins {
  remember(documentId: string, origin: Origin): void;
  find(documentId: string): Origin | undefined;
}

/** Remembers where the documents opened lately came from. */
export function createOrigins(): Origins {
  const origins = new Map<string, Origin>();
  return {
    remember(documentId, origin) {
      origins.set(documentId, origin);
      const [oldest] = origins.keys();
      if (origins.size > mostRemembered && oldest !== undefined) origins.delete(oldest);
    },
    find: (documentId) => origins.get(documentId),
  };
}
