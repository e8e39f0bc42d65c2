import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";

const planted: string[] = [];

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file, { force: true });
});

/** Lints a file with one import in it, in the place where it would live, as `npm test` does. */
function lintImport(folder: string, specifier: string): string {
  const file = `${folder}/planted-${planted.length}-${process.pid}.ts`;
  planted.push(file);
  writeFileSync(file, `import { thing } from "${specifier}";\n\nexport const use = thing;\n`);
  const { stdout, stderr } = spawnSync("node_modules/.bin/biome", ["lint", file], { encoding: "utf8" });
  return stdout + stderr;
}

test.each([
  ["main", "../renderer/article/article.ts"],
  ["main/sources", "../../renderer/article/article.ts"],
  ["renderer/article", "../speech/engine.ts"],
  ["renderer/article/extract", "../../view/session.ts"],
  ["renderer/article", "../../main/ipc.ts"],
  ["renderer/article", "node:fs"],
  ["renderer/speech", "../navigation/commands.ts"],
  ["renderer/speech/engines", "electron"],
  ["renderer/navigation", "../speech/player.ts"],
  ["renderer/navigation", "../view/session.ts"],
  ["renderer/accessibility", "../article/article.ts"],
  ["renderer/accessibility", "../../main/contract.ts"],
  ["renderer/locales", "../view/session.ts"],
  ["renderer/view", "../../main/window.ts"],
  ["renderer/view", "node:path"],
])("%s may not import %s", (folder, specifier) => {
  expect(lintImport(folder, specifier)).toContain("Import boundaries");
});

test.each([
  ["main", "./contract.ts"],
  ["renderer/article", "../../main/contract.ts"],
  ["renderer/speech", "../article/article.ts"],
  ["renderer/navigation", "../article/article.ts"],
  ["renderer/view", "../speech/player.ts"],
])("%s may import %s", (folder, specifier) => {
  expect(lintImport(folder, specifier)).not.toContain("Import boundaries");
});
