/** A user of Linux and macOS with no rights of its own. */
const nobody = 65534;

/** Does something as a person without rights: root, as tests may run, may read and write everything. */
export async function asNobody<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return await work();
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
