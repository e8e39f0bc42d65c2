import { app } from "electron";
import { hasSoundOutput } from "./sound.ts";

/**
 * Replaces Chromium's sound process on Linux: it never comes back to a sound server that was restarted, and plays into
 * nothing instead. Only when there is a server to come back to; elsewhere Chromium follows the system by itself.
 */
export async function restoreSound(): Promise<void> {
  if (process.platform !== "linux" || !(await hasSoundOutput(process.platform, process.env))) return;
  const service = app.getAppMetrics().find(({ serviceName }) => serviceName === "audio.mojom.AudioService");
  if (service) process.kill(service.pid);
}
