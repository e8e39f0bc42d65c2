import { expect, test } from "vitest";
import { createTargets } from "../../main/targets.ts";

test("a target is found by its id, and only its label is told", () => {
  const targets = createTargets();

  const file = targets.add({ kind: "path", path: "/home/reader/news.html" });
  const page = targets.add({ kind: "address", address: "dw.com/x" });
  const sample = targets.add({ kind: "path", path: "/opt/hark/sample.html" }, "Sample article");

  expect(file).toEqual({ id: expect.any(String), label: "news.html" });
  expect(page.label).toBe("dw.com/x");
  expect(sample.label).toBe("Sample article");
  expect(targets.find(file.id)?.source).toEqual({ kind: "path", path: "/home/reader/news.html" });
  expect(targets.find("/home/reader/news.html")).toBeUndefined();
});
