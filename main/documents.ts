import type { ImageBytes, Result, SourceDocument } from "./contract.ts";
import type { Say } from "./messages.ts";
import { readClipboard, readClipboardAddress } from "./sources/clipboard.ts";
import type { Network } from "./sources/fetch-bytes.ts";
import { loadFile, readDroppedBytes } from "./sources/file.ts";
import { loadImage, type Origin } from "./sources/image.ts";
import { createOpening, type Load } from "./sources/opening.ts";
import { createOrigins } from "./sources/origins.ts";
import { fail } from "./sources/result.ts";
import { loadWebPage } from "./sources/web-page.ts";
import { systemClipboard } from "./system-clipboard.ts";
import type { Targets } from "./targets.ts";

export interface Documents {
  openAddress(address: string): Promise<Result<SourceDocument>>;
  openTarget(id: string): Promise<Result<SourceDocument>>;
  openBytes(name: string, bytes: Uint8Array): Promise<Result<SourceDocument>>;
  openClipboard(): Promise<Result<SourceDocument>>;
  cancelOpening(): void;
  fetchImage(documentId: string, address: string): Promise<Result<ImageBytes>>;
  /** What was opened last, kept for when the window has to begin again; null before the first. */
  lastOpened(): SourceDocument | null;
}

/** Opens documents one at a time, from wherever they are, and remembers where each came from for its pictures. */
export function createDocuments(network: Network, targets: Targets, say: Say): Documents {
  const opening = createOpening();
  const origins = createOrigins();
  let last: SourceDocument | null = null;

  async function open(load: Load, originOf: (document: SourceDocument) => Origin | undefined) {
    const result = await opening.open(load);
    if (!result.ok) return result;
    last = result.value;
    const origin = originOf(last);
    if (origin) origins.remember(last.id, origin);
    return result;
  }

  const openAddress = (address: string) =>
    open(
      (signal) => loadWebPage(network, address, signal),
      ({ url }) => ({ kind: "web", url: new URL(url) }),
    );

  const openFile = (path: string, label: string) =>
    open(
      (signal) => loadFile(path, label, signal),
      () => ({ kind: "file", path }),
    );

  return {
    openAddress,
    async openTarget(id) {
      const target = targets.find(id);
      if (!target) return fail("unexpected");
      const { source, label } = target;
      if (source.kind === "address") return openAddress(source.address);
      if (source.kind === "path") return openFile(source.path, label);
      return open(
        () => ({ ok: true, value: source.document }),
        ({ id: known }) => origins.find(known),
      );
    },
    openBytes: (name, bytes) =>
      open(
        () => readDroppedBytes(name, bytes),
        () => ({ kind: "pasted" }),
      ),
    async openClipboard() {
      const address = await readClipboardAddress(systemClipboard);
      if (address !== null) return openAddress(address);
      return open(
        () => readClipboard(systemClipboard, say("clipboard")),
        () => ({ kind: "pasted" }),
      );
    },
    cancelOpening: () => opening.cancel(),
    async fetchImage(documentId, address) {
      const origin = origins.find(documentId);
      return origin ? loadImage(network, origin, address, new AbortController().signal) : fail("unexpected");
    },
    lastOpened: () => last,
  };
}
