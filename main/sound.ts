import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

// A sound server on this machine answers at once; one that systemd has to start first needs a moment.
const patience = 500;

/**
 * Whether sound can be played: on Windows and macOS always (the system falls back by itself), on Linux when a sound
 * server answers or there is a sound card.
 */
export async function hasSoundOutput(platform: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (platform !== "linux") return true;
  const path = soundServerPath(env);
  // A server on another machine was named on purpose; whether it answers shows when it is spoken to.
  return hasSoundCard() || path === null || (await answersAt(path));
}

/** Where PulseAudio, or PipeWire in its place, listens; null for a server on another machine. */
export function soundServerPath(env: NodeJS.ProcessEnv): string | null {
  const server = env.PULSE_SERVER ?? "";
  if (server !== "") return /^(?:\{[^}]*\})?(?:unix:)?(\/[^ ]*)/.exec(server)?.[1] ?? null;
  const runtime = env.PULSE_RUNTIME_PATH ?? join(env.XDG_RUNTIME_DIR ?? "/nonexistent", "pulse");
  return join(runtime, "native");
}

function hasSoundCard(): boolean {
  try {
    return /^\s*\d+\s/m.test(readFileSync("/proc/asound/cards", "utf8"));
  } catch {
    return false;
  }
}

/** Whether somebody listens at this Unix socket. */
export function answersAt(path: string): Promise<boolean> {
  if (!existsSync(path)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect({ path, timeout: patience });
    const settle = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.on("connect", () => settle(true));
    socket.on("timeout", () => settle(false));
    socket.on("error", () => settle(false));
  });
}
