import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  findShipped,
  formatLicences,
  readLibrary,
  readLicenceSection,
  readRuntime,
} from "../../scripts/package/licences.mjs";

test("libraries are shipped; tools and what they bring are not", () => {
  const packages = {
    "": {},
    "node_modules/preact": {},
    "node_modules/vite": { dev: true },
    "node_modules/lightningcss": { devOptional: true },
    "node_modules/vite/node_modules/fsevents": { dev: true, optional: true },
  };
  expect(findShipped(packages)).toEqual(["node_modules/preact"]);
});

test("each library is named with its version, its licence and the licence's text", () => {
  const text = formatLicences([
    { name: "marked", version: "18.0.0", licence: "MIT", text: "Copyright M" },
    { name: "ipaddr.js", version: "2.0.0", licence: "MIT", text: "Copyright I" },
  ]);
  expect(text.indexOf("ipaddr.js 2.0.0 (MIT)")).toBeLessThan(text.indexOf("marked 18.0.0 (MIT)"));
  expect(text).toContain("Copyright I");
  expect(text).toContain("Copyright M");
});

test("every library that is shipped has the text of its licence", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const libraries = findShipped(packages).map((path) => readLibrary(path));
  expect(libraries.filter(({ text }) => text.length < 400 || !/copyright|licen[cs]e/i.test(text))).toEqual([]);
});

test("the runtime of the natural voices, which the build takes in, is named with its licence", () => {
  const [runtime] = readRuntime();
  expect(runtime).toMatchObject({ name: "onnxruntime-node", licence: "MIT" });
  expect(runtime?.text).toContain("Copyright (c) Microsoft Corporation");
});

test("a licence that stands in the readme is taken from there, as far as it goes", () => {
  const text = `Copyright (c) 2013 Ada\n\nPermission is hereby granted, ${"free of charge, ".repeat(40)}`;
  expect(readLicenceSection(`# lib\n\n## Licence\n\n${text}\n\n## Thanks\n\nTo all.\n`)).toBe(text.trim());
});

test("a readme that only names the licence is no text of it", () => {
  expect(readLicenceSection("# lib\n\n## License\n\nMIT, copyright 2013 Ada\n")).toBe("");
  expect(readLicenceSection("# lib\n\nJust use it.\n")).toBe("");
});
