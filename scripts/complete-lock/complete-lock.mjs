/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {Record<string, string>} [optionalDependencies]
 */

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "x64"];

/**
 * Adds an entry for each optional package that is pinned exactly, named by its platform and not in the lock file.
 * @param {Record<string, LockEntry>} packages `packages` of package-lock.json
 * @returns {{ packages: Record<string, LockEntry>, added: string[] }} in npm's order
 */
export function completeLock(packages) {
  const entries = Object.entries(packages).flatMap(([path, entry]) => platformEntries(path, entry, packages));
  const all = [...Object.entries(packages), ...entries].sort(([one], [other]) => one.localeCompare(other, "en"));
  return { packages: Object.fromEntries(all), added: entries.map(([path]) => path) };
}

/**
 * @param {string} path the folder of the package that asks for optional ones
 * @param {LockEntry} entry
 * @param {Record<string, LockEntry>} packages
 * @returns {[string, LockEntry][]}
 */
function platformEntries(path, entry, packages) {
  return Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, version]) => {
    const platform = readPlatform(name);
    const isPinned = /^\d+\.\d+\.\d+$/.test(version);
    const isThere = packages[`node_modules/${name}`] ?? packages[`${path}/node_modules/${name}`];
    if (platform === null || !isPinned || isThere !== undefined) return [];
    return [[`node_modules/${name}`, { version, ...platform, ...(entry.dev && { dev: true }), optional: true }]];
  });
}

/**
 * What a package is for, by the parts of its name: "@biomejs/cli-linux-x64-musl".
 * @param {string} name
 */
function readPlatform(name) {
  const parts = name.split(/[-/]/);
  const system = systems.find((known) => parts.includes(known));
  const processor = processors.find((known) => parts.includes(known));
  if (system === undefined || processor === undefined) return null;
  const libc = system === "linux" ? { libc: [parts.some((part) => part.startsWith("musl")) ? "musl" : "glibc"] } : {};
  return { cpu: [processor], os: [system], ...libc };
}
