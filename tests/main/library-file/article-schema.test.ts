import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";
import { articleSchema } from "../../../main/library-file/article-schema.ts";

const folder = join(import.meta.dirname, "../../fixtures");

test("every article that Hark makes of its fixtures may be imported", () => {
  const names = readdirSync(folder);
  expect(names.length).toBeGreaterThan(50);
  for (const name of names) {
    const article = JSON.parse(readFileSync(join(folder, name, "article.json"), "utf8"));
    const read = v.safeParse(articleSchema, article);
    expect(read.success ? "" : v.summarize(read.issues), name).toBe("");
    expect(read.output, name).toEqual(article);
  }
});
