// Writes the key list of README.md from the command table: `npm run keys`. tests/renderer/navigation/key-list.test.ts
// fails when the two differ.
import { readFileSync, writeFileSync } from "node:fs";
import { createTranslate } from "../renderer/locales/translate.ts";
import { insertKeyList } from "./key-list.mjs";

const file = new URL("../README.md", import.meta.url);
const text = readFileSync(file, "utf8");
writeFileSync(file, insertKeyList(text, createTranslate("en")));
console.log("Hark: the key list in README.md is up to date.");
