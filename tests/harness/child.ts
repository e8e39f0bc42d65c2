import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";

/** A program that a test started and will end. */
export interface Child {
  readonly name: string;
  readonly process: ChildProcess;
  /** What it has written so far, for failure messages and for reading its answers. */
  output(): string;
  hasEnded(): boolean;
  /** Ends it, and what it started itself, and waits until it is gone. */
  end(): Promise<void>;
}

/** In ms; a program that does not end when asked to is killed after this. */
const politeness = 3000;

/** What still runs when the tests themselves are ended in the middle must not stay behind. */
const running = new Set<number>();
process.once("exit", () => {
  for (const pid of running) signalGroup(pid, "SIGKILL");
});

/**
 * Starts a program in a process group of its own, so that the helpers it starts end with it. Nothing else is ever
 * ended: not by name, only by the id that was given here.
 */
export function startChild(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdio: StdioOptions = ["ignore", "pipe", "pipe"],
): Child {
  const child = spawn(name, args, { env, stdio, detached: true });
  if (child.pid !== undefined) running.add(child.pid);
  let output = "";
  let failed = false;
  const remember = (text: string) => {
    // The end matters: the last things that it said before it failed.
    output = (output + text).slice(-20_000);
  };
  child.stdout?.setEncoding("utf8").on("data", remember);
  child.stderr?.setEncoding("utf8").on("data", remember);
  child.on("error", ({ message }) => {
    failed = true;
    remember(message);
  });
  const hasEnded = () => failed || child.exitCode !== null || child.signalCode !== null;
  return { name, process: child, output: () => output, hasEnded, end: () => endGroup(child, hasEnded) };
}

async function endGroup(child: ChildProcess, hasEnded: () => boolean): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  const gone = hasEnded() ? Promise.resolve() : once(child, "exit");
  signalGroup(pid, "SIGTERM");
  const timer = setTimeout(() => signalGroup(pid, "SIGKILL"), politeness);
  await gone;
  clearTimeout(timer);
  // The group may outlive its first process.
  signalGroup(pid, "SIGKILL");
  running.delete(pid);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

export interface FinishedRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export async function runToEnd(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<FinishedRun> {
  const child = spawn(name, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const written = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    written.stderr += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...written };
}
