// @vitest-environment jsdom
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Article, Position } from "../../../renderer/article/article.ts";
import type { PlayerState } from "../../../renderer/speech/player.ts";
import { joinFocus } from "../../../renderer/view/join-focus.ts";

function start() {
  const playback = signal<PlayerState>("playing");
  const between = signal(false);
  const focused: Position[] = [];
  joinFocus({
    playback,
    article: signal<Article | null>(null),
    position: signal<Position>({ block: 3, offset: 7 }),
    assistiveTechnology: true,
    isGoingOn: () => between.value,
    focusPosition: (position) => focused.push(position),
  });
  return { playback, between, focused };
}

test("focus comes to where reading stopped, once", async () => {
  const { playback, focused } = start();
  playback.value = "idle";
  await Promise.resolve();
  expect(focused).toEqual([{ block: 3, offset: 7 }]);
});

test("focus stays where it is when the next story of a bulletin follows, as is decided right after the end", async () => {
  const { playback, between, focused } = start();
  playback.value = "idle";
  between.value = true;
  await Promise.resolve();
  expect(focused).toEqual([]);
});

test("focus stays where it is when reading has gone on already", async () => {
  const { playback, focused } = start();
  playback.value = "idle";
  playback.value = "playing";
  await Promise.resolve();
  expect(focused).toEqual([]);
});
