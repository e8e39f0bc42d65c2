import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Each says by this value that an ordinary program may make no user namespace, which Chromium's sandbox is made of. */
const restrictions = [
  { file: "/proc/sys/kernel/apparmor_restrict_unprivileged_userns", value: "1" },
  { file: "/proc/sys/kernel/unprivileged_userns_clone", value: "0" },
  { file: "/proc/sys/user/max_user_namespaces", value: "0" },
];

/**
 * Ubuntu from 24.04 on lets only known programs make user namespaces; Electron in a checkout is none. Its helper
 * `chrome-sandbox` is the other way, once it belongs to root. Switching the sandbox off is not: Hark shows pages
 * that strangers wrote.
 * @param {string} dist Electron's folder
 * @returns {string | null} what a person who is not root must do first, on Linux
 */
export function sandboxProblem(dist) {
  const isRestricted = restrictions.some(({ file, value }) => readValue(file) === value);
  const helper = join(dist, "chrome-sandbox");
  if (!isRestricted || belongsToRoot(helper)) return null;
  return (
    "this system lets Chromium make its sandbox only by a helper that belongs to root. Please run\n\n" +
    `  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"\n`
  );
}

/** @param {string} file */
function belongsToRoot(file) {
  const { uid, mode } = statSync(file);
  return uid === 0 && (mode & 0o4000) !== 0;
}

/** @param {string} file */
function readValue(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}
