/**
 * What Hark and its tests need from a Linux system, and the packages that bring it. A table, so that it can be
 * checked line by line; names looked up in Debian 12, Fedora 42, Arch and openSUSE Tumbleweed.
 *
 * @typedef {"start" | "display" | "test"} Purpose start: every start; display: a start with no display; test: npm test
 * @typedef {object} Need
 * @property {string} [library] a shared library, by soname
 * @property {string} [command] a program on the PATH
 * @property {string[]} [files] one of these is enough
 * @property {Purpose} purpose
 * @property {Record<import("./distribution.mjs").Family, string>} packages
 */

/** @type {readonly Need[]} */
export const needs = [
  library("libgtk-3.so.0", { debian: "libgtk-3-0", fedora: "gtk3", arch: "gtk3", suse: "libgtk-3-0" }),
  library("libnss3.so", { debian: "libnss3", fedora: "nss", arch: "nss", suse: "mozilla-nss" }),
  library("libasound.so.2", { debian: "libasound2", fedora: "alsa-lib", arch: "alsa-lib", suse: "libasound2" }),
  library("libgbm.so.1", { debian: "libgbm1", fedora: "mesa-libgbm", arch: "mesa", suse: "libgbm1" }),
  library("libatspi.so.0", {
    debian: "libatspi2.0-0",
    fedora: "at-spi2-core",
    arch: "at-spi2-core",
    suse: "libatspi0",
  }),
  library("libcups.so.2", { debian: "libcups2", fedora: "cups-libs", arch: "libcups", suse: "libcups2" }),
  library("libxkbcommon.so.0", {
    debian: "libxkbcommon0",
    fedora: "libxkbcommon",
    arch: "libxkbcommon",
    suse: "libxkbcommon0",
  }),
  library("libdbus-1.so.3", { debian: "libdbus-1-3", fedora: "dbus-libs", arch: "dbus", suse: "libdbus-1-3" }),

  command("xvfb-run", "display", {
    debian: "xvfb",
    fedora: "xorg-x11-server-Xvfb",
    arch: "xorg-server-xvfb",
    suse: "xvfb-run",
  }),
  command("xauth", "display", { debian: "xauth", fedora: "xorg-x11-xauth", arch: "xorg-xauth", suse: "xauth" }),

  command("speech-dispatcher", "test", every("speech-dispatcher")),
  {
    files: ["/usr/lib", "/usr/lib64", "/usr/libexec"].map(
      (folder) => `${folder}/speech-dispatcher-modules/sd_espeak-ng`,
    ),
    purpose: "test",
    packages: {
      debian: "speech-dispatcher-espeak-ng",
      fedora: "speech-dispatcher-espeak-ng",
      arch: "espeak-ng",
      suse: "speech-dispatcher-module-espeak",
    },
  },
  command("pulseaudio", "test", every("pulseaudio")),
  command("parec", "test", {
    debian: "pulseaudio-utils",
    fedora: "pulseaudio-utils",
    arch: "libpulse",
    suse: "pulseaudio-utils",
  }),
  command("sox", "test", every("sox")),
  // They read what Hark saves as sound.
  command("ffprobe", "test", { ...every("ffmpeg"), fedora: "ffmpeg-free" }),
  // It reads the library that Hark exports.
  command("unzip", "test", every("unzip")),
  // The measurements compare Hark with these.
  command("espeak-ng", "test", every("espeak-ng")),
  command("lame", "test", every("lame")),
  command("orca", "test", every("orca")),
  command("openbox", "test", every("openbox")),
  command("xdotool", "test", every("xdotool")),
  {
    files: [
      "/usr/libexec/at-spi-bus-launcher",
      "/usr/lib/at-spi-bus-launcher",
      "/usr/libexec/at-spi2/at-spi-bus-launcher",
    ],
    purpose: "test",
    packages: every("at-spi2-core"),
  },
  command("dbus-run-session", "test", {
    debian: "dbus-daemon",
    fedora: "dbus-daemon",
    arch: "dbus",
    suse: "dbus-1-daemon",
  }),
  command("dbus-send", "test", { debian: "dbus-bin", fedora: "dbus-tools", arch: "dbus", suse: "dbus-1-tools" }),
  command("dbus-launch", "test", { debian: "dbus-x11", fedora: "dbus-x11", arch: "dbus", suse: "dbus-1-x11" }),
  command("gsettings", "test", { debian: "libglib2.0-bin", fedora: "glib2", arch: "glib2", suse: "glib2-tools" }),
  {
    files: ["/usr/share/glib-2.0/schemas/org.gnome.desktop.interface.gschema.xml"],
    purpose: "test",
    packages: every("gsettings-desktop-schemas"),
  },
];

/**
 * @param {string} soname
 * @param {Need["packages"]} packages
 * @returns {Need}
 */
function library(soname, packages) {
  return { library: soname, purpose: "start", packages };
}

/**
 * @param {string} name
 * @param {Purpose} purpose
 * @param {Need["packages"]} packages
 * @returns {Need}
 */
function command(name, purpose, packages) {
  return { command: name, purpose, packages };
}

/**
 * @param {string} name
 * @returns {Need["packages"]}
 */
function every(name) {
  return { debian: name, fedora: name, arch: name, suse: name };
}
