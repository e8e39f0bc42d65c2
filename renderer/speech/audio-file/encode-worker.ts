import { AudioEncoder } from "./audio-encoder.ts";
import type { EncoderReply, EncoderRequest, WriteAnswer } from "./encoder-messages.ts";

// Encoding takes as long as rendering; here it holds up nobody.
let encoder: AudioEncoder | null = null;
/** Requests are done one after another. */
let queue: Promise<unknown> = Promise.resolve();
let answerWrite: (answer: WriteAnswer) => void = () => undefined;
let writing: Promise<unknown> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<EncoderRequest | WriteAnswer>) => {
  if (data.kind === "written") return answerWrite(data);
  queue = queue.then(() => answer(data));
});

async function answer(request: EncoderRequest): Promise<void> {
  try {
    reply({ kind: "done", duration: await perform(request) });
  } catch (error) {
    reply({ kind: "failed", message: String(error) });
  }
}

async function perform(request: EncoderRequest): Promise<number> {
  switch (request.kind) {
    case "start":
      encoder = await AudioEncoder.start({ ...request.options, write });
      return 0;
    case "sound":
      await encoder?.add(request.samples, request.sampleRate);
      return 0;
    case "finish":
      return encoder ? encoder.finish(request.chapters) : 0;
  }
}

function write(position: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writingNow = writing.then(async () => {
    const { promise, resolve } = Promise.withResolvers<WriteAnswer>();
    answerWrite = resolve;
    reply({ kind: "write", position, bytes });
    if (!(await promise).isWritten) throw new Error("not written");
  });
  writing = writingNow.catch(() => undefined);
  return writingNow;
}

function reply(message: EncoderReply): void {
  postMessage(message);
}
