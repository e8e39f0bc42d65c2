import type { Result, SavedFile } from "./contract.ts";
import { type Pronunciation, type PronunciationFile, pronunciationLimits } from "./contract-pronunciation.ts";
import { saveFile } from "./save-file.ts";
import { readFileWithin } from "./sources/file.ts";
import { fail, succeed } from "./sources/result.ts";
import { nameWriteFailure } from "./storage/sqlite-error.ts";

/** What the listener may ask of the dictionary, beside reading it. */
export interface PronunciationRequests {
  /** Fails with "disk-full" or "not-saved". */
  save(entries: readonly Pronunciation[]): Result<null>;
  /** Fails with "cancelled", and as saveFile does. */
  exportText(text: string): Promise<Result<SavedFile>>;
  /** Fails with "cancelled", "unsupported-type" where it is no text, and as readFileWithin does. */
  importText(): Promise<Result<PronunciationFile>>;
}

interface PronunciationParts {
  write(entries: readonly Pronunciation[]): void;
  /** Show the system's dialogs; null when nothing was chosen. */
  choosePathToSave(): Promise<string | null>;
  choosePathToOpen(): Promise<string | null>;
}

export function createPronunciationRequests(parts: PronunciationParts): PronunciationRequests {
  return {
    save(entries) {
      try {
        parts.write(entries);
        return succeed(null);
      } catch (error) {
        return fail(nameWriteFailure(error));
      }
    },
    async exportText(text) {
      const path = await parts.choosePathToSave();
      return path === null ? fail("cancelled") : saveFile(path, text);
    },
    async importText() {
      const path = await parts.choosePathToOpen();
      if (path === null) return fail("cancelled");
      const name = path.split(/[\\/]/).at(-1) ?? path;
      const read = await readFileWithin(path, pronunciationLimits.fileBytes, new AbortController().signal);
      if (!read.ok) return read;
      try {
        return succeed({ name, text: new TextDecoder("utf-8", { fatal: true }).decode(read.value) });
      } catch {
        return fail("unsupported-type", { name });
      }
    },
  };
}
