import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../say.mjs";

/** The package keeps each system's files in a folder of its own; a package of Hark is made on the system it is for. */
const binaries = join(root, "node_modules/onnxruntime-node/bin/napi-v6", process.platform, process.arch);

const call = /require\(`\.\.\/bin\/napi-v6\/[^`]*`\)/;

/** Where natural-process.ts is told the folder of the native files. */
const argument = "process.argv[3]";

/**
 * A plugin for Vite. The package looks for its native part beside itself, where it is not once it is in a bundle: there
 * the process is told where it is.
 */
export function findNativeRuntime() {
  return {
    name: "find-native-runtime",
    /**
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      if (!/onnxruntime-node[\\/]dist[\\/]binding\.js/.test(id)) return null;
      return { code: moveNativePart(code), map: null };
    },
  };
}

/** @param {string} code of onnxruntime-node's dist/binding.js */
export function moveNativePart(code) {
  if (!call.test(code)) throw new Error("onnxruntime-node loads its native part in another way than before.");
  const require = `process.getBuiltinModule("node:module").createRequire(${argument} + "/")`;
  return code.replace(call, `${require}("./onnxruntime_binding.node")`);
}

/**
 * Copies this system's native files. For a processor that there are none for, Hark is built without natural voices.
 * @param {string} folder
 */
export function copyNativeRuntime(folder) {
  if (existsSync(binaries)) cpSync(binaries, folder, { recursive: true });
}
