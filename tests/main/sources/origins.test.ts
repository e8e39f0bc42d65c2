import { expect, test } from "vitest";
import { createOrigins } from "../../../main/sources/origins.ts";

test("the last fifty documents are known, and no more are kept", () => {
  const origins = createOrigins();
  for (let index = 0; index < 51; index++) origins.remember(`document ${index}`, { kind: "pasted" });

  expect(origins.find("document 0")).toBeUndefined();
  expect(origins.find("document 1")).toEqual({ kind: "pasted" });
  expect(origins.find("document 50")).toEqual({ kind: "pasted" });
  expect(origins.find("never seen")).toBeUndefined();
});
