import { expect, test } from "vitest";
import { type Requests, requestNames } from "../../main/contract.ts";
import { checkArguments } from "../../main/request-arguments.ts";
import { defaultSettings } from "../../main/storage/settings.ts";

const good: { [Name in keyof Requests]: Parameters<Requests[Name]> } = {
  readStartUp: [],
  openAddress: ["dw.com"],
  openTarget: ["id"],
  chooseFile: [],
  openBytes: ["news.html", new Uint8Array([1])],
  openClipboard: [],
  cancelOpening: [],
  fetchImage: ["id", "https://dw.com/x.png"],
  openInBrowser: ["https://dw.com"],
  saveSettings: [{ ...defaultSettings, voices: { en: "embedded/en-gb" } }],
  setMenu: [[{ label: "File", items: [{ id: "file.open", label: "Open", accelerator: "" }] }]],
  reportSpoken: [{ text: "Harbour", role: "heading", language: "en" }],
  reportEnd: [{ ok: true, message: "" }],
};

test.each(requestNames)("%s takes what the contract says, and nothing more", (name) => {
  expect(checkArguments(name, good[name])).toEqual(good[name]);
  expect(() => checkArguments(name, [...good[name], "more"])).toThrow(TypeError);
});

test.each(requestNames.filter((name) => good[name].length > 0))("%s refuses anything else", (name) => {
  for (const wrong of [[], [null], [{}], [42], ["x".repeat(2_000_000)], [[["x"]]], ["a", "b", "c"]]) {
    expect(() => checkArguments(name, wrong)).toThrow(TypeError);
  }
});

test.each([
  ["rate", 79],
  ["rate", 901],
  ["rate", Number.NaN],
  ["rate", "180"],
  ["verbosity", "loud"],
  ["speaker", null],
  ["letterKeys", "yes"],
  ["voices", { en: 7 }],
  ["somethingElse", true],
])("settings with %s %j are refused", (field, value) => {
  expect(() => checkArguments("saveSettings", [{ ...defaultSettings, [field]: value }])).toThrow(TypeError);
});
