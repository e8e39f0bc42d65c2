import { openDesktop } from "../tests/harness/desktop.ts";
import { startSpeechService } from "../tests/harness/speech-service.ts";
import { measureHeadlines } from "./bench/measure-headlines.mjs";
import { measureKeys } from "./bench/measure-keys.mjs";
import { measureLibrary } from "./bench/measure-library.mjs";
import { measureRefresh } from "./bench/measure-refresh.mjs";
import { formatTable } from "./bench/table.mjs";

const desktop = await openDesktop();
try {
  await startSpeechService(desktop);
  for (const [name, run] of Object.entries({
    library: () => measureLibrary(desktop, 3),
    headlines: () => measureHeadlines(desktop, 3),
    refresh: async () => [await measureRefresh(desktop, 3)],
    keys: () => measureKeys(desktop),
  })) {
    if (process.argv[2] && !process.argv.slice(2).includes(name)) continue;
    try {
      console.log(name, new Date().toISOString());
      console.log(formatTable(await run()));
    } catch (e) {
      console.log(name, e);
    }
  }
} finally {
  await desktop.close();
}
process.exit(0);
