/** @typedef {"debian" | "fedora" | "arch" | "suse"} Family how packages are named and installed */

/**
 * The family that /etc/os-release tells by ID and ID_LIKE, so that derivatives (Mint, Rocky, Manjaro) are known too.
 * @param {string} osRelease the file's text
 * @returns {Family | null}
 */
export function readFamily(osRelease) {
  const names = ["ID", "ID_LIKE"].flatMap((key) => readValue(osRelease, key).split(" "));
  if (names.some((name) => name === "debian" || name === "ubuntu")) return "debian";
  if (names.some((name) => name === "fedora" || name === "rhel" || name === "centos")) return "fedora";
  if (names.includes("arch")) return "arch";
  if (names.some((name) => name === "suse" || name === "sles" || name.startsWith("opensuse"))) return "suse";
  return null;
}

/**
 * @param {string} osRelease
 * @param {string} key
 */
function readValue(osRelease, key) {
  const value = new RegExp(`^${key}=(.*)$`, "m").exec(osRelease)?.[1] ?? "";
  return value.replace(/^["']|["']$/g, "");
}

/**
 * What a person types to install packages.
 * @param {Family} family
 * @param {readonly string[]} packages
 */
export function installCommand(family, packages) {
  const list = packages.join(" ");
  switch (family) {
    case "debian":
      return `sudo apt-get update && sudo apt-get install --no-install-recommends ${list}`;
    case "fedora":
      return `sudo dnf install ${list}`;
    case "arch":
      return `sudo pacman -S --needed ${list}`;
    case "suse":
      return `sudo zypper install ${list}`;
  }
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries when time_t grew to 64 bits: libgtk-3-0 became libgtk-3-0t64.
 * @param {readonly string[]} packages names as of Debian 12
 * @param {(name: string) => boolean} isKnown whether the package lists have a package of exactly this name
 */
export function renameForDebian(packages, isKnown) {
  return packages.map((name) => (name.startsWith("lib") && isKnown(`${name}t64`) ? `${name}t64` : name));
}
