/** SQLite's primary error code (https://sqlite.org/rescode.html), the low byte of the one it gives; null for other errors. */
export function readErrorCode(error: unknown): number | null {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : null;
}

/** SQLITE_FULL. */
const full = 13;

/** Why a write failed, as the contract names it. */
export function nameWriteFailure(error: unknown): "disk-full" | "not-saved" {
  return readErrorCode(error) === full ? "disk-full" : "not-saved";
}
