import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type Child, runToEnd, startChild } from "./child.ts";
import { waitUntil } from "./wait-until.ts";

/** The name of the sound card that tests play into; its monitor is what a listener would hear. */
export const soundCard = "cap";

/** What the sound server is told to make that card. */
const soundCardModule = ["module-null-sink", `sink_name=${soundCard}`, "rate=44100", "channels=1"];

/** A card that plays at once: the other is silent for the first two seconds of its life. It mixes in longer blocks. */
export const promptSoundCardModule = [...soundCardModule, "norewinds=1"];

/** A desktop of our own: nobody's settings, sound or keys get in, and nothing we do gets out. */
export interface Desktop {
  /** For every program on this desktop. */
  readonly env: NodeJS.ProcessEnv;
  /** An empty folder for a program's data. */
  makeFolder(name: string): Promise<string>;
  /** Starts a program that ends with the desktop at the latest. */
  start(name: string, args: readonly string[]): Child;
  /** Runs a program to its end; returns what it wrote to standard output, and throws when it fails. */
  run(name: string, args: readonly string[]): Promise<string>;
  /** The sound server dies without a word, as in a crash, and takes its cards along. */
  killSoundServer(): Promise<void>;
  /** With a card that plays from its first moment on (`promptSoundCardModule`). */
  restartSoundServer(): Promise<void>;
  close(): Promise<void>;
}

/** In ms; each part answers in well under a second on an idle machine. */
const deadline = 20_000;

/** Starts a display, a window manager, a message bus and a sound card, each up and answering. */
export async function openDesktop(): Promise<Desktop> {
  // Short: the path of a Unix socket may have 107 characters at most.
  const root = await mkdtemp(join(tmpdir(), "hark-"));
  const children: Child[] = [];
  const env = await makeEnvironment(root);
  let folders = 0;
  let soundServer: Child | null = null;
  const desktop: Desktop = {
    env,
    makeFolder: async (name) => {
      const folder = join(root, `${name}-${++folders}`);
      await mkdir(folder);
      return folder;
    },
    start: (name, args) => {
      const child = startChild(name, args, env);
      children.push(child);
      return child;
    },
    run: async (name, args) => {
      const { code, stdout, stderr } = await runToEnd(name, args, env);
      if (code !== 0) throw new Error(`${name} ${args.join(" ")} ended with ${code}: ${stderr}`);
      return stdout;
    },
    killSoundServer: async () => {
      soundServer?.process.kill("SIGKILL");
      await soundServer?.end();
    },
    restartSoundServer: async () => {
      soundServer = await startSoundServer(desktop, promptSoundCardModule);
    },
    close: async () => {
      // Last started, first ended, so that nothing loses its display or bus under its feet.
      for (const child of children.toReversed()) await child.end();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  const startFirstSoundServer = async () => {
    soundServer = await startSoundServer(desktop, soundCardModule);
  };
  try {
    const display = startDisplay(desktop, children);
    await Promise.all([display.then(() => startWindowManager(desktop)), startBus(desktop), startFirstSoundServer()]);
  } catch (error) {
    await desktop.close();
    throw error;
  }
  return desktop;
}

async function makeEnvironment(root: string): Promise<NodeJS.ProcessEnv> {
  const folders = { HOME: "home", XDG_RUNTIME_DIR: "run", XDG_CONFIG_HOME: "config", XDG_CACHE_HOME: "cache" };
  const places = Object.entries({ ...folders, XDG_DATA_HOME: "data", XDG_STATE_HOME: "state" });
  const env: NodeJS.ProcessEnv = { LANG: "C.UTF-8", LANGUAGE: "en", PATH: process.env.PATH, TZ: "UTC" };
  for (const [name, folder] of places) {
    env[name] = join(root, folder);
    // PulseAudio and D-Bus refuse a runtime folder that others may read.
    await mkdir(join(root, folder), { mode: 0o700 });
  }
  env.DBUS_SESSION_BUS_ADDRESS = `unix:path=${join(root, "run", "bus")}`;
  return env;
}

/** The server picks a display number that is free, writes it, and only then is ready for programs. */
async function startDisplay(desktop: Desktop, children: Child[]): Promise<void> {
  const { env } = desktop;
  // Without -noreset it begins anew, deaf for a moment, each time its last program goes.
  const args = ["-displayfd", "3", "-noreset", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const server = startChild("Xvfb", args, env, ["ignore", "pipe", "pipe", "pipe"]);
  children.push(server);
  let written = "";
  (server.process.stdio[3] as Readable).setEncoding("utf8").on("data", (text: string) => {
    written += text;
  });
  await waitFor(server, () => written.endsWith("\n"));
  env.DISPLAY = `:${written.trim()}`;
  await waitFor(server, () => succeeds(desktop, "xdotool", ["getdisplaygeometry"]));
}

/** Without one no window gets the keyboard's focus, and real keys go nowhere. */
async function startWindowManager(desktop: Desktop): Promise<void> {
  const manager = desktop.start("openbox", []);
  await waitFor(manager, () => succeeds(desktop, "xdotool", ["get_num_desktops"]));
}

async function startBus(desktop: Desktop): Promise<void> {
  const address = desktop.env.DBUS_SESSION_BUS_ADDRESS;
  const bus = desktop.start("dbus-daemon", ["--session", "--nofork", "--nopidfile", `--address=${address}`]);
  const ping = ["--session", "--dest=org.freedesktop.DBus", "--print-reply", "/", "org.freedesktop.DBus.GetId"];
  await waitFor(bus, () => succeeds(desktop, "dbus-send", ping));
}

async function startSoundServer(desktop: Desktop, card: readonly string[]): Promise<Child> {
  const modules = ["-L", card.join(" "), "-L", "module-native-protocol-unix"];
  const server = desktop.start("pulseaudio", ["-n", "--daemonize=no", "--exit-idle-time=-1", ...modules]);
  await waitFor(server, () => succeeds(desktop, "pactl", ["info"]));
  return server;
}

function waitFor(child: Child, look: () => Promise<boolean> | boolean): Promise<true> {
  const check = async () => {
    if (child.hasEnded()) throw new Error(`${child.name} ended by itself: ${child.output()}`);
    return (await look()) ? (true as const) : false;
  };
  return waitUntil(check, { what: `${child.name} to be ready`, deadline, explain: child.output });
}

async function succeeds(desktop: Desktop, name: string, args: readonly string[]): Promise<boolean> {
  try {
    await desktop.run(name, args);
    return true;
  } catch {
    return false;
  }
}
