import { type FinishedRun, runToEnd } from "./child.ts";
import type { Desktop } from "./desktop.ts";
import { findStartCommand } from "./launch-app.ts";

/**
 * Runs Hark to its end in a world without a network: not a failing one, none at all. Null where this person may not
 * make one.
 */
export async function runOffline(desktop: Desktop, args: readonly string[]): Promise<FinishedRun | null> {
  // Others than the administrator need a user namespace, which not every system grants.
  const flags = process.getuid?.() === 0 ? ["--net"] : ["--net", "--map-root-user"];
  const mayIsolate = await desktop.run("unshare", [...flags, "true"]).then(
    () => true,
    () => false,
  );
  if (!mayIsolate) return null;
  const start = findStartCommand(await desktop.makeFolder("profile"), args);
  return runToEnd("unshare", [...flags, start.command, ...start.args], desktop.env);
}
