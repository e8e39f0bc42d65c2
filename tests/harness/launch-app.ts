import { fileURLToPath } from "node:url";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { findElectron } from "../../scripts/electron-path.mjs";
import { askAgainWhenCollected } from "./ask-again.ts";
import type { Desktop } from "./desktop.ts";
import { Transcript } from "./transcript.ts";

export interface LaunchOptions {
  /** Hark's own flags and a target, as on the command line. */
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** A profile to use again; a fresh one otherwise. */
  readonly profile?: string;
  /** Be asked who speaks, as on a first start; otherwise Hark decides by itself. */
  readonly asksSpeaker?: boolean;
}

/** Hark, running. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly transcript: Transcript;
  readonly profile: string;
  /** Uncaught errors and what was written to the console as an error; a test that leaves any here fails. */
  readonly problems: string[];
  close(): Promise<void>;
}

/** In ms; a second is usual, on a busy machine it has been ten. */
const startDeadline = 40_000;

const appFolder = fileURLToPath(new URL("../..", import.meta.url));

/** What starts Hark, without Playwright: for a second instance, and for runs that end by themselves. */
export function findStartCommand(profile: string, args: readonly string[]): { command: string; args: string[] } {
  return { command: getElectron().executable, args: makeArguments(profile, args) };
}

function getElectron() {
  const electron = findElectron();
  if (!electron) throw new Error("There is no Electron here yet: `npm run electron` gets it.");
  return electron;
}

function makeArguments(profile: string, args: readonly string[]): string[] {
  return [appFolder, ...rootFlags(), `--user-data-dir=${profile}`, ...args];
}

/** Starts the built app on the desktop, with a profile of its own, and waits for its window. */
export async function launchApp(desktop: Desktop, options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? (await desktop.makeFolder("profile"));
  // Not given as executablePath: then Hark would not wait for Playwright, and now and then both would wait for ever.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = getElectron().dist;
  const env = Object.entries({ ...desktop.env, ...options.env }).filter((entry) => entry[1] !== undefined);
  const answers = options.asksSpeaker ? [] : ["--speaker=auto"];
  const app = await _electron.launch({
    args: makeArguments(profile, ["--transcript", ...answers, ...(options.args ?? [])]),
    env: Object.fromEntries(env) as Record<string, string>,
    cwd: appFolder,
    timeout: startDeadline,
  });
  askAgainWhenCollected(app);
  const transcript = new Transcript();
  const problems: string[] = [];
  watchMain(app, transcript, problems);
  const page = await app.firstWindow();
  watchPage(page, problems);
  return { app, page, transcript, profile, problems, close: () => app.close() };
}

/** Chromium's own sandbox refuses to run as root; only tests may say so. */
function rootFlags(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function watchMain(app: ElectronApplication, transcript: Transcript, problems: string[]): void {
  const { stdout, stderr } = app.process();
  stdout?.setEncoding("utf8").on("data", (text: string) => transcript.add(text));
  stderr?.setEncoding("utf8").on("data", (text: string) => {
    // Chromium complains there of missing graphics cards and buses; an error of ours has a stack or a name.
    if (/Uncaught|Unhandled|Error occurred in handler|^\s+at .*\.js:\d+/m.test(text)) problems.push(`main: ${text}`);
  });
}

function watchPage(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(`page: ${error.stack ?? error.message}`));
  page.on("crash", () => problems.push("page: crashed"));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
}
