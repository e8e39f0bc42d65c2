import { connect } from "node:net";
import { join } from "node:path";

/**
 * Waits until the speech service that Chromium speaks through on Linux is gone: it tells nobody by itself when that dies in
 * mid sentence. True then; false at once where there is none that could be watched, as on other systems.
 */
export function awaitSpeechLoss(platform: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const path = platform === "linux" ? speechServicePath(env) : null;
  if (path === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    let wasThere = false;
    const socket = connect(path);
    // Must not keep Hark from ending.
    socket.unref();
    socket.resume();
    socket.on("connect", () => {
      wasThere = true;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(wasThere));
  });
}

/** Where speech-dispatcher listens; null when that is not on this machine. */
export function speechServicePath(env: NodeJS.ProcessEnv): string | null {
  const address = env.SPEECHD_ADDRESS ?? "";
  if (address !== "") return /^unix_socket:(\/.+)$/.exec(address)?.[1] ?? null;
  const runtime = env.XDG_RUNTIME_DIR ?? "";
  return runtime === "" ? null : join(runtime, "speech-dispatcher", "speechd.sock");
}
