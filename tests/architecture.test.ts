import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";

const forbidden = [
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
] as const;

const allowed = [
  ["main", "./contract.ts"],
  ["renderer/article", "../../main/contract.ts"],
  ["renderer/speech", "../article/article.ts"],
  ["renderer/navigation", "../article/article.ts"],
  ["renderer/view", "../speech/player.ts"],
] as const;

/** Of each planted file that breaks a boundary, one line of Biome's report. */
let report: readonly string[] = [];

/**
 * Lints files with one import each, in the places where they would live, as `npm test` does: in a copy of the tree, so
 * that no other test comes across them.
 */
beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), "hark-boundaries-"));
  for (const file of ["biome.json", "package.json"]) copyFileSync(file, join(root, file));
  for (const [folder, specifier] of [...forbidden, ...allowed]) {
    mkdirSync(join(root, folder), { recursive: true });
    const source = `import { thing } from "${specifier}";\n\nexport const use = thing;\n`;
    writeFileSync(join(root, nameFile(folder, specifier)), source);
  }
  // The copy is no repository.
  const args = ["lint", "--vcs-enabled=false", "--reporter=github", "--max-diagnostics=none"];
  const { stdout } = spawnSync(resolve("node_modules/.bin/biome"), args, { cwd: root, encoding: "utf8" });
  rmSync(root, { recursive: true });
  report = stdout.split("\n").filter((line) => line.includes("Import boundaries"));
});

function nameFile(folder: string, specifier: string): string {
  return `${folder}/imports-${specifier.replaceAll(/[^a-z]+/g, "-")}.ts`;
}

function isReported(folder: string, specifier: string): boolean {
  return report.some((line) => line.includes(`/${nameFile(folder, specifier)},`));
}

test.each(forbidden)("%s may not import %s", (folder, specifier) => {
  expect(isReported(folder, specifier)).toBe(true);
});

test.each(allowed)("%s may import %s", (folder, specifier) => {
  // Nothing reported at all would be a linter that did not run.
  expect(report).toHaveLength(forbidden.length);
  expect(isReported(folder, specifier)).toBe(false);
});
