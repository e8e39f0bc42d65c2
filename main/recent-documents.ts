import type { SourceDocument } from "./contract.ts";

// What was just opened, and the forms that were tried of it; the renderer asks about these at once.
const mostKept = 4;

export interface RecentDocuments {
  remember(document: SourceDocument): void;
  find(documentId: string): SourceDocument | undefined;
}

/** Keeps what was opened lately, whole. */
export function createRecentDocuments(): RecentDocuments {
  const documents: SourceDocument[] = [];
  return {
    remember(document) {
      documents.push(document);
      if (documents.length > mostKept) documents.shift();
    },
    find: (documentId) => documents.find(({ id }) => id === documentId),
  };
}
