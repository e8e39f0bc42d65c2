import { expect, test } from "vitest";
import { readClipboard, readClipboardAddress } from "../../../main/sources/clipboard.ts";
import { documentSizeLimit } from "../../../main/sources/document.ts";

const holding = (html: string, text: string) => ({ readHtml: async () => html, readText: async () => text });

test("HTML is preferred", async () => {
  const result = await readClipboard(holding("<p>Grüße</p>", "Grüße"), "Clipboard");

  expect(result).toMatchObject({
    ok: true,
    value: { text: "<p>Grüße</p>", mediaType: "text/html", url: "", label: "Clipboard" },
  });
});

test.each([
  ["Grüße", "text/plain"],
  ["<!doctype html><p>Grüße", "text/html"],
])("text that is %s is %s", async (text, mediaType) => {
  const result = await readClipboard(holding("", text), "Clipboard");

  expect(result).toMatchObject({ ok: true, value: { text, mediaType } });
});

test("nothing, white space or a clipboard that fails is empty", async () => {
  const failing = {
    readHtml: () => Promise.reject(new Error("busy")),
    readText: () => Promise.reject(new Error("busy")),
  };

  expect(await readClipboard(holding("", ""), "Clipboard")).toMatchObject({ reason: "clipboard-empty" });
  expect(await readClipboard(holding(" ", "\n"), "Clipboard")).toMatchObject({ reason: "clipboard-empty" });
  expect(await readClipboard(failing, "Clipboard")).toMatchObject({ reason: "clipboard-empty" });
});

test("too much is refused", async () => {
  const result = await readClipboard(holding("", "x".repeat(documentSizeLimit + 1)), "Clipboard");

  expect(result).toMatchObject({ reason: "too-large" });
});

test.each([
  ["https://dw.com/x", "https://dw.com/x"],
  [" http://dw.com/x\n", "http://dw.com/x"],
  ["See https://dw.com/x", null],
  ["https://dw.com/x and more", null],
  ["dw.com", null],
  ["javascript:alert(1)", null],
  ["", null],
])("%j holds the address %j", async (text, address) => {
  expect(await readClipboardAddress(holding("<a>x</a>", text))).toBe(address);
});
