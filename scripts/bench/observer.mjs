// Electron runs this in place of an app's own main file, which it then loads: so that Hark and a bare window are
// measured by the same clock, without a debugger that would slow both down and hide the difference.
import { readFileSync } from "node:fs";
import { app } from "electron";

/** In ms. Long enough for what an app still does after its first picture. */
const settling = 3000;

const { BENCH_ENTRY: entry = "", BENCH_SELECTOR: selector = "" } = process.env;

app.on("web-contents-created", (_event, contents) => {
  contents.once("dom-ready", () => void observe(contents));
});

await import(entry);

/**
 * Interactive: what is waited for is in the document, a frame with it was drawn, and the page has its hands free.
 * @param {import("electron").WebContents} contents
 */
async function observe(contents) {
  const interactive = await contents.executeJavaScript(`new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    };
    look();
  })`);
  const start = interactive - (process.getCreationTime() ?? Number.NaN);
  await new Promise((resolve) => setTimeout(resolve, settling));
  const memory = app.getAppMetrics().reduce((sum, { pid }) => sum + readMemory(pid), 0);
  process.stdout.write(`BENCH ${JSON.stringify({ start, memory })}\n`, () => app.exit(0));
}

/**
 * In MB, what processes share divided among them (PSS): their plain sum would count Chromium's code once for each.
 * @param {number} pid
 */
function readMemory(pid) {
  const pss = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
  return Number(pss) / 1024;
}
