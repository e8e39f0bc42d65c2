import { join } from "node:path";
import { type BrowserWindow, MessageChannelMain, type UtilityProcess, utilityProcess } from "electron";
import { naturalPortMessage } from "../contract-natural.ts";

export interface NaturalHost {
  /** Gives the page a port to the process that speaks, which is started when it does not run. */
  connect(window: BrowserWindow): void;
  /** Ends the process, because its files are to go. */
  end(): void;
}

/** Native files cannot be loaded from inside of the archive. */
export const runtimeFolder = join(import.meta.dirname, "runtime").replace(/app\.asar(?=[\\/])/, "app.asar.unpacked");

/** Starts the process of the natural voices when it is needed; it ends by itself when nobody listens any more. */
export function createNaturalHost(packFolder: string): NaturalHost {
  let running: UtilityProcess | null = null;

  function start(): UtilityProcess {
    const started = utilityProcess.fork(join(import.meta.dirname, "natural-process.js"), [packFolder, runtimeFolder], {
      serviceName: "Hark natural voices",
      stdio: "ignore",
    });
    started.once("exit", () => {
      if (running === started) running = null;
    });
    return started;
  }

  return {
    connect(window) {
      running ??= start();
      const { port1, port2 } = new MessageChannelMain();
      running.postMessage(null, [port1]);
      window.webContents.postMessage(naturalPortMessage, null, [port2]);
    },
    end() {
      running?.kill();
      running = null;
    },
  };
}
