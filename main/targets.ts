import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import type { TargetPlace } from "./arguments.ts";
import type { OpenTarget, SourceDocument } from "./contract.ts";

/** What can be opened by id: a place, an article of the library, or a document that is already here. */
export type TargetSource =
  | TargetPlace
  | { readonly kind: "kept"; readonly articleId: number }
  | { readonly kind: "document"; readonly document: SourceDocument };

export interface Targets {
  /** Gives a source an id, the only thing that the renderer learns of it besides its label. */
  add(source: TargetSource, label?: string): OpenTarget;
  find(id: string): { readonly source: TargetSource; readonly label: string } | undefined;
}

/** What main may be asked to open by id. Lives as long as the app; a start adds one, a dialog one more. */
export function createTargets(): Targets {
  const known = new Map<string, { readonly source: TargetSource; readonly label: string }>();
  return {
    add(source, label = labelOf(source)) {
      const id = randomUUID();
      known.set(id, { source, label });
      return { id, label };
    },
    find: (id) => known.get(id),
  };
}

function labelOf(source: TargetSource): string {
  switch (source.kind) {
    case "path":
      return basename(source.path);
    case "address":
      return source.address;
    case "kept":
      return "";
    case "document":
      return source.document.label;
  }
}
