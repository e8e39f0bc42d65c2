// The least that an Electron app can be: one window with the settings that Hark's has, and nothing in it.
import { fileURLToPath } from "node:url";
import { app, BrowserWindow } from "electron";

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 800, webPreferences: { sandbox: true } });
  void window.loadFile(fileURLToPath(new URL("empty.html", import.meta.url)));
});
