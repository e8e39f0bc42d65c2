import type { ImageBytes, Result, SourceDocument } from "./contract.ts";
import type { LibrarySource } from "./library-file/library-import.ts";
import type { Say } from "./messages.ts";
import type { RecentDocuments } from "./recent-documents.ts";
import type { RunScripts } from "./scripted-page.ts";
import { readClipboard, readClipboardAddress } from "./sources/clipboard.ts";
import type { Network } from "./sources/fetch-bytes.ts";
import { loadFile, readDroppedBytes } from "./sources/file.ts";
import { loadImage, type Origin } from "./sources/image.ts";
import { createOpening, type Load, type Opening } from "./sources/opening.ts";
import { createOrigins, type Origins } from "./sources/origins.ts";
import { fail } from "./sources/result.ts";
import { loadPart, loadWebPage } from "./sources/web-page.ts";
import { systemClipboard } from "./system-clipboard.ts";
import type { Targets } from "./targets.ts";

export interface Documents {
  openAddress(address: string): Promise<Result<SourceDocument>>;
  openTarget(id: string): Promise<Result<SourceDocument>>;
  openBytes(name: string, bytes: Uint8Array): Promise<Result<SourceDocument>>;
  openPart(documentId: string, address: string): Promise<Result<SourceDocument>>;
  runScripts(documentId: string): Promise<Result<SourceDocument>>;
  openClipboard(): Promise<Result<SourceDocument>>;
  openKept(articleId: number): Promise<Result<SourceDocument>>;
  openHeadline(headlineId: number): Promise<Result<SourceDocument>>;
  cancelOpening(): void;
  fetchImage(documentId: string, address: string): Promise<Result<ImageBytes>>;
  /** What was opened last, kept for when the window has to begin again; null before the first. */
  lastOpened(): SourceDocument | null;
}

/** Where documents come from and go to. */
export interface DocumentsContext {
  readonly network: Network;
  readonly runScripts: RunScripts;
  readonly targets: Targets;
  readonly recent: RecentDocuments;
  readonly say: Say;
  /** Gives an article of the library. */
  openKept(articleId: number): Promise<Result<SourceDocument>>;
  /** Loads what a headline of a feed is of. */
  loadHeadline(headlineId: number, signal: AbortSignal): Promise<Result<SourceDocument>>;
  /** What was opened is a library's file: it may be brought in. */
  offerLibrary(source: LibrarySource): void;
}

/** Opens documents one at a time, from wherever they are, and remembers where each came from for its pictures. */
export function createDocuments(context: DocumentsContext): Documents {
  const { targets, recent, say } = context;
  const opening = createOpening();
  const origins = createOrigins();
  let last: SourceDocument | null = null;

  async function open(load: Load, originOf: (document: SourceDocument) => Origin | undefined) {
    const result = await opening.open(load);
    if (!result.ok) return result;
    last = result.value;
    recent.remember(last);
    const origin = originOf(last);
    if (origin) origins.remember(last.id, origin);
    return result;
  }

  const { openAddress, openFile, openKept, openHeadline } = createWays(context, open);
  return {
    openAddress,
    openKept,
    openHeadline,
    ...createFollowUps(context, opening, origins),
    async openTarget(id) {
      const target = targets.find(id);
      if (!target) return fail("unexpected");
      const { source, label } = target;
      if (source.kind === "address") return openAddress(source.address);
      if (source.kind === "path") return openFile(source.path, label);
      if (source.kind === "kept") return openKept(source.articleId);
      return open(
        () => ({ ok: true, value: source.document }),
        ({ id: known }) => origins.find(known),
      );
    },
    async openBytes(name, bytes) {
      const opened = await open(
        () => readDroppedBytes(name, bytes),
        () => ({ kind: "pasted" }),
      );
      if (!opened.ok && opened.reason === "is-library") context.offerLibrary({ name, bytes });
      return opened;
    },
    async openClipboard() {
      const address = await readClipboardAddress(systemClipboard);
      if (address !== null) return openAddress(address);
      return open(
        () => readClipboard(systemClipboard, say("clipboard")),
        () => ({ kind: "pasted" }),
      );
    },
    cancelOpening: () => opening.cancel(),
    lastOpened: () => last,
  };
}

type Open = (load: Load, originOf: (document: SourceDocument) => Origin | undefined) => Promise<Result<SourceDocument>>;

/** From where a document has its name: the web, a file, the library. */
function createWays(context: DocumentsContext, open: Open) {
  const openAddress = (address: string) =>
    open(
      (signal) => loadWebPage(context.network, address, signal),
      ({ url }) => ({ kind: "web", url: new URL(url) }),
    );

  const openFile = async (path: string, label: string) => {
    const opened = await open(
      (signal) => loadFile(path, label, signal),
      () => ({ kind: "file", path }),
    );
    if (!opened.ok && opened.reason === "is-library") context.offerLibrary({ path });
    return opened;
  };

  const originOf = ({ url }: SourceDocument): Origin =>
    url === "" ? { kind: "pasted" } : { kind: "web", url: new URL(url) };
  const openKept = (articleId: number) => open(() => context.openKept(articleId), originOf);
  const openHeadline = (headlineId: number) => open((signal) => context.loadHeadline(headlineId, signal), originOf);

  return { openAddress, openFile, openKept, openHeadline };
}

/** What an opened document may ask for besides itself: its pictures, and more of it where it is a web page. */
function createFollowUps(
  { network, runScripts, recent }: DocumentsContext,
  opening: Opening,
  origins: Origins,
): Pick<Documents, "openPart" | "runScripts" | "fetchImage"> {
  async function openMore(documentId: string, load: (page: URL, signal: AbortSignal) => ReturnType<Load>) {
    const origin = origins.find(documentId);
    if (origin?.kind !== "web") return fail("unexpected");
    const result = await opening.goOn((signal) => load(origin.url, signal));
    if (!result.ok) return result;
    recent.remember(result.value);
    origins.remember(result.value.id, { kind: "web", url: new URL(result.value.url) });
    return result;
  }

  return {
    openPart: (id, address) => openMore(id, (page, signal) => loadPart(network, address, page, signal)),
    runScripts: (id) => openMore(id, runScripts),
    async fetchImage(documentId, address) {
      const origin = origins.find(documentId);
      return origin ? loadImage(network, origin, address, new AbortController().signal) : fail("unexpected");
    },
  };
}
