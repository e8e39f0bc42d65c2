import { root } from "../say.mjs";

/** What a run that nobody watches is for: to show what is heard, from the first line to the last. */
const unattended = ["--transcript", "--read", "--exit-at-end"];

export const usage = `npm start                            opens Hark with the sample article
npm start -- <address or file>       opens a web address or a file (.html, .txt, .md)
npm start -- --transcript            reads at once, prints each utterance as it is spoken, ends with the article
npm start -- --rate <number>         sets the speed in words per minute, 80 to 900
npm start -- --silent                plays into no sound device
npm start -- --help                  prints this

Without a display (on a server) Hark runs on a virtual one, as with --transcript. Other switches go to Chromium.`;

/**
 * @typedef {object} Surroundings
 * @property {boolean} isLinux
 * @property {boolean} hasDisplay
 * @property {boolean} isRoot
 * @property {string} executable Electron's
 */

/**
 * What to run for `npm start -- <args>`, and what to say about it first.
 * @param {readonly string[]} args as the person typed them
 * @param {Surroundings} surroundings
 * @returns {{ command: string[], sentences: string[] }}
 */
export function planStart(args, { isLinux, hasDisplay, isRoot, executable }) {
  const needsDisplay = isLinux && !hasDisplay;
  const needsRootSwitch = isLinux && isRoot;
  const isUnattended = needsDisplay || args.includes("--transcript");
  const switches = [
    ...(isUnattended ? unattended.filter((name) => !args.includes(name)) : []),
    // A virtual display has no graphics card; without this Chromium looks for one and complains about each.
    ...(needsDisplay ? ["--disable-gpu"] : []),
    ...(needsRootSwitch ? ["--no-sandbox"] : []),
  ];
  // The folder comes first: what stands before it would be taken for Electron's own.
  const command = [executable, root, ...switches, ...args];
  return {
    command: needsDisplay ? ["xvfb-run", "-a", "--server-args=-screen 0 1280x1024x24", ...command] : command,
    sentences: [
      ...(needsRootSwitch
        ? ["you are root, and Chromium's sandbox is off. Only a start from the checkout does that."]
        : []),
      ...(needsDisplay ? ["there is no display: reading on a virtual one, and printing what is spoken."] : []),
    ],
  };
}
