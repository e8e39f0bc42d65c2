import { naturalPortMessage } from "../../../../main/contract-natural.ts";
import { connectVoiceWorker } from "../voice-worker.ts";
import { NaturalEngine, type NaturalEngineOptions } from "./natural-engine.ts";

interface StartOptions extends Omit<NaturalEngineOptions, "connectWorker"> {
  /** Has a message with a port to the model's process come to this window; false when it is not installed. */
  connectNatural(): Promise<boolean>;
}

/** The natural engine with a real worker, which speaks to a process of its own; neither is started before it is used. */
export function startNaturalEngine({ connectNatural, ...options }: StartOptions): NaturalEngine {
  const startWorker = (name: string) =>
    new Worker(new URL("./natural-worker.ts", import.meta.url), { type: "module", name });
  return new NaturalEngine({
    ...options,
    connectWorker: (listener) =>
      connectVoiceWorker(startWorker, listener, (worker) => {
        void takePort(connectNatural).then((port) => worker.postMessage({ port }, port ? [port] : []));
      }),
  });
}

/** A port to the model's process; null when there is none. Never rejects. */
async function takePort(connect: () => Promise<boolean>): Promise<MessagePort | null> {
  const arrived = Promise.withResolvers<MessagePort | null>();
  const receive = ({ source, data, ports }: MessageEvent): void => {
    if (source === window && data === naturalPortMessage) arrived.resolve(ports[0] ?? null);
  };
  window.addEventListener("message", receive);
  try {
    return (await connect()) ? await arrived.promise : null;
  } catch {
    return null;
  } finally {
    window.removeEventListener("message", receive);
  }
}
