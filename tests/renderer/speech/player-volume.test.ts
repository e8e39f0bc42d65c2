import { expect, test, vi } from "vitest";
import { ClockworkEngine } from "./clockwork-engine.ts";
import { start } from "./start-player.ts";

test("the volume is every engine's, at once", () => {
  const engines = [new ClockworkEngine(), new ClockworkEngine({ id: "other" })];
  start(engines).player.setVolume(0.5, 0.1);

  expect(engines.map(({ volume }) => volume)).toEqual([0.5, 0.5]);
});

test("turned down for another voice is who can be in mid word, and louder again nobody before the volume is", () => {
  const engines = [new ClockworkEngine({ capabilities: { pcm: true } }), new ClockworkEngine({ id: "other" })];
  const { player } = start(engines);
  player.setVolume(0.8, 0.1);

  player.duck(0.5, 0.1);
  expect(engines.map(({ volume }) => volume)).toEqual([0.4, 0.8]);
  player.setVolume(0.6, 0.1);
  expect(engines.map(({ volume }) => volume)).toEqual([0.3, 0.6]);

  // Fading out to sleep, which takes its time.
  player.setVolume(0, 30);
  const changes = engines.map((engine) => vi.spyOn(engine, "setVolume"));
  player.duck(1, 0.1);
  for (const change of changes) expect(change).not.toHaveBeenCalled();
  player.setVolume(0.8, 0.1);
  expect(engines.map(({ volume }) => volume)).toEqual([0.8, 0.8]);
});
