import { runInNewContext } from "node:vm";

/**
 * A plugin for Vite. Mediabunny's encoders start a worker from a text that they carry, by a blob's address; our content
 * security policy lets no page run what did not come with the app, and stays so. The text becomes a file of the app.
 */
export function serveInlineWorkers() {
  return {
    name: "serve-inline-workers",
    /**
     * @this {{ emitFile(file: { type: "asset", name: string, source: string }): string }}
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      const [, name] = /@mediabunny[\\/](\w+-encoder)[\\/]/.exec(id) ?? [];
      if (name === undefined) return null;
      const { before, text, after } = cutWorker(code, name);
      const file = this.emitFile({ type: "asset", name: `${name}-worker.js`, source: text });
      return { code: `${before}new Worker(import.meta.ROLLUP_FILE_URL_${file})${after}`, map: null };
    },
  };
}

/**
 * @param {string} code an encoder's module
 * @param {string} name of it, for the error
 */
export function cutWorker(code, name) {
  const call = /\breturn inlineWorker\(/.exec(code);
  if (call === null) throw new Error(`${name} carries its worker in another way than before.`);
  const start = call.index + call[0].length;
  const quote = code[start] ?? "";
  let end = start + 1;
  while (code[end] !== quote && end < code.length) end += code[end] === "\\" ? 2 : 1;
  // Nothing of ours can be reached from there.
  const text = String(runInNewContext(code.slice(start, end + 1)));
  return { before: code.slice(0, start - "inlineWorker(".length), text, after: code.slice(end + 2) };
}
