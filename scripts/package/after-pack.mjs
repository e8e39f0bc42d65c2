import { rmSync } from "node:fs";
import { join } from "node:path";

/**
 * electron-builder's hook after it has put a package together. It takes Electron's own demo app away only when it
 * unpacked Electron itself, and ours comes unpacked.
 * @param {{ appOutDir: string, packager: { getResourcesDir(appOutDir: string): string } }} context
 */
export default function removeDemoApp({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), "default_app.asar"), { force: true });
  rmSync(join(appOutDir, "version"), { force: true });
}
