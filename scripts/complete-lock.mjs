// Completes package-lock.json after a dependency was added or updated. npm leaves out a tool's optional packages for
// other platforms when its registry does not offer them (a mirror that holds new releases back), and `npm ci` then
// refuses the lock file on every platform. Their versions are pinned by the tool itself, so they can be written down
// without asking anybody; only their checksums cannot, and npm takes those from the registry at the first install.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completeLock } from "./complete-lock/complete-lock.mjs";
import { root, say } from "./say.mjs";

const path = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const { packages, added } = completeLock(lock.packages);
writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
say(`added ${added.length} packages of other platforms to package-lock.json.`);
