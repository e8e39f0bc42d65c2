import { expect, test } from "vitest";
import { findShipped, formatLicences } from "../../scripts/package/licences.mjs";

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
