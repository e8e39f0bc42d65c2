import { expect, test } from "vitest";
import { installCommand, readFamily, renameForDebian } from "../../scripts/prepare/distribution.mjs";

test.each([
  ["Debian", 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n', "debian"],
  ["Ubuntu", "ID=ubuntu\nID_LIKE=debian\n", "debian"],
  ["Linux Mint", 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"],
  ["Fedora", "ID=fedora\n", "fedora"],
  ["Rocky Linux", 'ID="rocky"\nID_LIKE="rhel centos fedora"\n', "fedora"],
  ["Arch Linux", "ID=arch\n", "arch"],
  ["Manjaro", "ID=manjaro\nID_LIKE=arch\n", "arch"],
  ["openSUSE Tumbleweed", 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', "suse"],
  ["something else", "ID=nixos\n", null],
  ["no os-release file", "", null],
])("%s", (_name, osRelease, family) => {
  expect(readFamily(osRelease)).toBe(family);
});

test.each([
  ["debian", "sudo apt-get update && sudo apt-get install --no-install-recommends xvfb sox"],
  ["fedora", "sudo dnf install xvfb sox"],
  ["arch", "sudo pacman -S --needed xvfb sox"],
  ["suse", "sudo zypper install xvfb sox"],
] as const)("what a person types on %s", (family, command) => {
  expect(installCommand(family, ["xvfb", "sox"])).toBe(command);
});

test("libraries that were renamed for 64-bit time are asked for by their new names where there are such", () => {
  const ubuntu = new Set(["libgtk-3-0t64", "libasound2t64"]);
  const isKnown = (name: string) => ubuntu.has(name);
  expect(renameForDebian(["libgtk-3-0", "libnss3", "sox"], isKnown)).toEqual(["libgtk-3-0t64", "libnss3", "sox"]);
  expect(renameForDebian(["libgtk-3-0"], () => false)).toEqual(["libgtk-3-0"]);
});
