import type { EncoderOptions } from "./audio-encoder.ts";
import type { Chapter } from "./audio-tags.ts";
import type { EncoderReply, EncoderRequest, WriteAnswer } from "./encoder-messages.ts";

/** Makes one file. */
export interface FileEncoder {
  /** Takes mono samples, -1 to 1, and keeps them. Ends when they are on their way into the file. */
  add(samples: Float32Array<ArrayBuffer>, sampleRate: number): Promise<void>;
  /** Completes the file; the length of the sound in seconds. */
  finish(chapters: readonly Chapter[]): Promise<number>;
  /** Ends it at once, whatever it is doing. */
  end(): void;
}

/** Starts an encoder in a worker of its own. Rejects, now or later, when it fails or `write` rejects. */
export async function startEncoder({ write, ...options }: EncoderOptions): Promise<FileEncoder> {
  const worker = new Worker(new URL("./encode-worker.ts", import.meta.url), { type: "module" });
  const waiting: PromiseWithResolvers<number>[] = [];
  const failAll = (message: string): void => {
    for (const { reject } of waiting.splice(0)) reject(new Error(message));
  };
  const post = (message: EncoderRequest | WriteAnswer, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  const ask = (request: EncoderRequest, transfer: Transferable[] = []): Promise<number> => {
    const answer = Promise.withResolvers<number>();
    waiting.push(answer);
    post(request, transfer);
    return answer.promise;
  };
  worker.addEventListener("error", ({ message }) => failAll(message));
  worker.addEventListener("message", ({ data }: MessageEvent<EncoderReply>) => {
    if (data.kind === "done") waiting.shift()?.resolve(data.duration);
    else if (data.kind === "failed") waiting.shift()?.reject(new Error(data.message));
    else void confirm(data.position, data.bytes);
  });

  async function confirm(position: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const isWritten = await write(position, bytes).then(
      () => true,
      () => false,
    );
    post({ kind: "written", isWritten });
  }

  await ask({ kind: "start", options });
  return {
    add: async (samples, sampleRate) => void (await ask({ kind: "sound", samples, sampleRate }, [samples.buffer])),
    finish: (chapters) => ask({ kind: "finish", chapters }),
    end: () => {
      worker.terminate();
      failAll("ended");
    },
  };
}
