/**
 * One entry of `packages` in package-lock.json, and in the copy that npm leaves in node_modules of what it installed.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockEntry
 * @typedef {Record<string, LockEntry>} LockPackages
 */

/**
 * The folders in which what is installed differs from what the lock file asks for. Packages for another platform
 * may be absent; nothing may be there that the lock file does not know.
 * @param {LockPackages} wanted
 * @param {LockPackages} installed
 * @returns {string[]} paths such as "node_modules/vite"; empty when all match
 */
export function findMismatches(wanted, installed) {
  const missing = Object.entries(wanted)
    .filter(([path, entry]) => path !== "" && !matches(entry, installed[path]))
    .map(([path]) => path);
  const unknown = Object.keys(installed).filter((path) => path !== "" && wanted[path] === undefined);
  return [...missing, ...unknown];
}

/**
 * @param {LockEntry} wanted
 * @param {LockEntry | undefined} installed
 */
function matches(wanted, installed) {
  if (installed === undefined) return wanted.optional === true || wanted.devOptional === true;
  return wanted.version === installed.version && wanted.integrity === installed.integrity;
}
