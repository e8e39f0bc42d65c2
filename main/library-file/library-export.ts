import type { Result } from "../contract.ts";
import type { LibraryFileRequests } from "../contract-library-file.ts";
import { saveReason } from "../save-file.ts";
import { fail, succeed } from "../sources/result.ts";
import { readErrorCode } from "../storage/sqlite-error.ts";
import { beginFile, type UnfinishedFile } from "../unfinished-file.ts";
import { createLibraryWriter, type LibraryParts, type LibraryWriter } from "./write-library.ts";
import { createZipWriter } from "./write-zip.ts";

/** The one library file that is being written. No method throws. */
export interface LibraryExport
  extends Pick<
    LibraryFileRequests,
    "beginLibraryFile" | "takeForLibraryFile" | "writeToLibraryFile" | "finishLibraryFile" | "dropLibraryFile"
  > {
  /** When Hark ends there is no time to wait. */
  dropNow(): void;
}

interface Job {
  readonly file: UnfinishedFile;
  readonly writer: LibraryWriter;
}

/** `choosePath` shows the system's dialog; null when nothing was chosen. */
export function createLibraryExport(parts: LibraryParts, choosePath: () => Promise<string | null>): LibraryExport {
  let current: Job | null = null;

  async function discard(): Promise<void> {
    const job = current;
    current = null;
    await job?.file.drop();
  }

  /** Does something with the file; when that fails, nothing is left of it. */
  async function use<Value>(work: (job: Job) => Promise<Value>): Promise<Result<Value>> {
    const job = current;
    if (!job) return fail("cancelled");
    try {
      return succeed(await work(job));
    } catch (error) {
      const isGivenUp = current !== job;
      if (!isGivenUp) await discard();
      return isGivenUp ? fail("cancelled") : fail(nameFailure(error), { name: job.file.name });
    }
  }

  return {
    async beginLibraryFile() {
      await discard();
      const path = await choosePath();
      if (path === null) return fail("cancelled");
      try {
        const ids = parts.library.listIds();
        const file = await beginFile(path);
        current = { file, writer: createLibraryWriter(createZipWriter(file.append), parts, ids) };
        return succeed({ name: file.name, count: ids.length });
      } catch (error) {
        return fail(nameFailure(error), { name: path.split(/[\\/]/).at(-1) ?? path });
      }
    },
    takeForLibraryFile: () => use(({ writer }) => writer.take()),
    writeToLibraryFile: ({ page }) => use(({ writer }) => writer.write(page).then(() => null)),
    finishLibraryFile: ({ list }) =>
      use(async ({ file, writer }) => {
        await writer.finish(list);
        const saved = await file.finish();
        current = null;
        return saved;
      }),
    dropLibraryFile: discard,
    dropNow() {
      current?.file.dropNow();
      current = null;
    },
  };
}

/** What the database cannot give is nothing that another folder helps with. */
function nameFailure(error: unknown) {
  const reason = readErrorCode(error) === null ? saveReason(error) : "unexpected";
  if (reason === "unexpected" || reason === "not-saved") console.error(error);
  return reason;
}
