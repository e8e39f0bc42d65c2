// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { cycleLandmark } from "../../../renderer/accessibility/landmarks.ts";

beforeEach(() => {
  document.body.innerHTML = `
    <header id="top" data-landmark tabindex="-1"></header>
    <nav id="outline" data-landmark tabindex="-1"><a id="link" href="#x">One</a></nav>
    <main id="article" data-landmark tabindex="-1"></main>`;
});

const cycle = (direction: "next" | "previous", times = 1) =>
  Array.from({ length: times }, () => cycleLandmark(document, direction)?.id);

test("forward, round and round", () => {
  expect(cycle("next", 4)).toEqual(["top", "outline", "article", "top"]);
  expect(document.activeElement?.id).toBe("top");
});

test("backward, round and round", () => {
  expect(cycle("previous", 4)).toEqual(["article", "outline", "top", "article"]);
});

test("from within a landmark: forward to the next, back to its own start", () => {
  document.getElementById("link")?.focus();
  expect(cycle("next")).toEqual(["article"]);
  document.getElementById("link")?.focus();
  expect(cycle("previous")).toEqual(["outline"]);
});

test("without landmarks nothing moves", () => {
  document.body.innerHTML = "";
  expect(cycle("next")).toEqual([undefined]);
});
