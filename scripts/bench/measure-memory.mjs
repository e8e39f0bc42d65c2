import { readFileSync } from "node:fs";

/**
 * Of all processes of a running Hark, in MB, what they share divided among them (PSS).
 * @param {import("@playwright/test").ElectronApplication} app
 */
export async function measureMemory(app) {
  const pids = await app.evaluate(({ app: hark }) => hark.getAppMetrics().map(({ pid }) => pid));
  const sizes = pids.map((pid) => /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]);
  return sizes.reduce((sum, size) => sum + Number(size) / 1024, 0);
}
