import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Failure, OpenTarget, Requests } from "../../main/contract.ts";
import type { Translate } from "../locales/translate.ts";
import type { Announcer } from "./announcer.ts";
import { sayFailure } from "./failure-sentence.ts";
import type { Keeper } from "./keeper.ts";
import { createLoader } from "./loader.ts";
import type { Reading } from "./reading.ts";

interface OpenerOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly request: Requests;
  readonly reading: Reading;
  /** The sentence about the last failure; empty when there was none, or it was dismissed. */
  readonly problem: Signal<string>;
  readonly announcer: Announcer;
  readonly keeper: Keeper;
  /** The reader's setting. */
  mayRunScripts(): boolean;
  /** What was typed until now has been sent off. */
  onBegun(): void;
  /** What was asked for is a feed, at this address. */
  onFeed(address: string): void;
  /** What was asked for is a library's file. */
  onLibrary(name: string): void;
  /** Nothing came; what was there before still is. `sentence` says why and what to do. */
  onFailed(sentence: string): void;
}

/** The ways in: each ends in an article on screen, or in a sentence that says why not. */
export interface Opener {
  readonly loading: ReadonlySignal<string | null>;
  openAddress(address: string): void;
  openTarget(target: OpenTarget): void;
  /** An article of the library. Whether it is on screen now. A caller with `tellFailure` says itself why it is not. */
  openKept(articleId: number, label: string, tellFailure?: TellFailure): Promise<boolean>;
  /** What a headline of a feed is of; otherwise like `openKept`. */
  openHeadline(headlineId: number, label: string, tellFailure?: TellFailure): Promise<boolean>;
  openChosenFile(): void;
  openFile(file: File): void;
  openClipboard(): void;
  openPasted(content: { readonly html: string; readonly text: string }): void;
}

type TellFailure = (sentence: string) => void;

/** Main refuses more than this anyway; a larger file is not read into memory first. In megabytes. */
const largestFile = 100;

export function createOpener(options: OpenerOptions): Opener {
  const { t, request } = options;
  const { load, loading } = createOpenerLoader(options);

  const openTarget = ({ id, label }: OpenTarget) => void load(label, () => request.openTarget(id));
  return {
    loading,
    openTarget,
    openKept: (articleId, label, tell) => load(label, () => request.openKept(articleId), tell),
    openHeadline: (headlineId, label, tell) => load(label, () => request.openHeadline(headlineId), tell),
    openAddress: (address) => void load(address.trim(), () => request.openAddress(address)),
    openChosenFile: () => void request.chooseFile().then((target) => target && openTarget(target)),
    openFile: (file) => void load(file.name, () => readFile(file, request)),
    openClipboard: () => void load(t("what.clipboard"), () => request.openClipboard()),
    openPasted: ({ html, text }) => {
      // What is copied of a page may be only a piece of it, which without this could be taken for text.
      const bytes = new TextEncoder().encode(html ? `<!doctype html>${html}` : text);
      void load(t("what.pasted"), () => request.openBytes(t("what.pasted"), bytes));
    },
  };
}

function createOpenerLoader({ t, isMac, request, reading, problem, announcer, keeper, ...options }: OpenerOptions) {
  const onFailed = (failure: Failure, label: string, tell?: TellFailure) => {
    const sentence = sayFailure(failure, label, t, isMac);
    // Giving up was the reader's own wish: no box to dismiss.
    if (failure.reason === "cancelled") {
      announcer.announce(sentence);
      return;
    }
    if (failure.reason === "is-feed" && !tell) {
      options.onFeed(failure.detail.name ?? label);
      return;
    }
    if (failure.reason === "is-library" && !tell) {
      options.onLibrary(failure.detail.name ?? label);
      if (!reading.article.value) void request.reportEnd({ ok: false, message: sentence });
      return;
    }
    problem.value = sentence;
    (tell ?? options.onFailed)(sentence);
  };
  return createLoader({
    t,
    announcer,
    more: { openPart: request.openPart, runScripts: request.runScripts, mayRunScripts: options.mayRunScripts },
    recall: keeper.recall,
    onBegun: options.onBegun,
    onFailed,
    onLoaded: (document, article, resume) => {
      problem.value = "";
      void keeper.flush();
      reading.show(document, article, resume);
      keeper.keep(document, article);
    },
  });
}

async function readFile(file: File, request: Requests) {
  const detail = { name: file.name };
  if (file.size > largestFile * 1024 * 1024)
    return (await isLibraryFile(file))
      ? ({ ok: false, reason: "is-library", detail } as const)
      : ({ ok: false, reason: "too-large", detail: { ...detail, limit: largestFile } } as const);
  try {
    return await request.openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that went away after it was dropped.
    return { ok: false, reason: "file-unreadable", detail } as const;
  }
}

/** As Hark writes it: what is its first entry stands there unpacked. Main asks then for the file itself. */
async function isLibraryFile(file: File): Promise<boolean> {
  const beginning = await file
    .slice(0, 100)
    .text()
    .catch(() => "");
  return beginning.includes("mimetypeapplication/x-hark-library+zip");
}
