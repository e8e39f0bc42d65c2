import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultSettings } from "../../../main/storage/settings.ts";
import type { Article } from "../../../renderer/article/article.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { commands } from "../../../renderer/navigation/commands.ts";
import { followMediaKeys } from "../../../renderer/view/media-keys.ts";
import { makeArticle, paragraph } from "../make-article.ts";
import { pass, start } from "../speech/start-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "MediaMetadata",
    class {
      constructor(facts: object) {
        Object.assign(this, facts);
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Longer than what is kept from the system on the way. */
const settled = 150;

function begin(startSound = () => Promise.resolve(), isForgetful = false) {
  const { player, position } = start();
  const settings = signal(defaultSettings);
  const story = { isBetween: signal(false), isOnScreen: false };
  const log = { ran: [] as string[], sound: "", shown: { duration: 0, position: 0 } };
  const actions = new Map<string, MediaSessionActionHandler | null>();
  let metadata: MediaMetadata | null = null;
  const session = {
    get metadata() {
      return metadata;
    },
    set metadata(shown) {
      metadata = shown;
    },
    playbackState: "none" as MediaSessionPlaybackState,
    setActionHandler: (name: string, handler: MediaSessionActionHandler | null) => void actions.set(name, handler),
    setPositionState: (state?: MediaPositionState) => Object.assign(log.shown, state),
  };
  const hear = (what: string) => () => {
    log.sound = what;
  };
  const sound = { play: () => startSound().then(hear("playing")), pause: hear("paused"), release: hear("released") };
  const article = signal<Article | null>(makeArticle([paragraph("It rains.")], { site: "The Coast", byline: "Mara" }));
  followMediaKeys(
    {
      t: createTranslate("en"),
      reading: { article, name: signal("Rain"), position },
      settings: { settings },
      voicing: { player },
      bulletin: { isBetween: story.isBetween, isOnScreen: () => story.isOnScreen },
    },
    (id) => log.ran.push(id),
    { session, sound, isForgetful },
  );
  const press = (name: string, details = {}) => actions.get(name)?.({ action: name as MediaSessionAction, ...details });
  return { player, position, settings, story, log, session, press };
}

test("the keys are Hark's while it reads or is paused, and others' at rest", async () => {
  const { player, session, log } = begin();
  await pass(settled);
  expect([session.playbackState, session.metadata, log.sound]).toEqual(["none", null, "released"]);

  player.play();
  await pass(settled);
  expect([session.playbackState, log.sound]).toEqual(["playing", "playing"]);
  expect(session.metadata).toMatchObject({ title: "Rain", artist: "The Coast", album: "Hark" });
  player.pause();
  await pass(settled);
  expect([session.playbackState, log.sound]).toEqual(["paused", "paused"]);
  expect(session.metadata).toMatchObject({ title: "Rain" });
  player.stop();
  await pass(settled);
  expect([session.playbackState, session.metadata, log.sound]).toEqual(["none", null, "released"]);
});

test("what Chromium may have forgotten at first is told again, and later only what is new", async () => {
  const { player, session, settings } = begin();
  player.play();
  await pass(settled);
  const { metadata } = session;
  const told = vi.spyOn(session, "metadata", "set");
  settings.value = { ...settings.value, rate: 181 };
  await pass(settled);
  expect(session.metadata).not.toBe(metadata);
  // It passes on only what has changed.
  expect(told.mock.calls.map(([shown]) => shown)).toEqual([null, metadata]);
  player.pause();
  await pass(11_000);
  settings.value = { ...settings.value, rate: 182 };
  await pass(settled);
  const later = session.metadata;
  settings.value = { ...settings.value, rate: 183 };
  await pass(settled);
  expect(session.metadata).toBe(later);
});

test("where the system may forget which sound plays, it begins anew soon and once more, and then never again", async () => {
  const begun: string[] = [];
  const startSound = () => {
    begun.push(log.sound);
    return Promise.resolve();
  };
  const { player, settings, log } = begin(startSound, true);
  const tellAgain = async () => {
    settings.value = { ...settings.value, rate: settings.value.rate + 1 };
    await pass(settled);
  };
  const goOnAfter = async (time: number) => {
    player.pause();
    await pass(time);
    begun.length = 0;
    player.play();
    await pass(settled);
    expect(log.sound).toBe("released");
    await pass(500);
    await tellAgain();
    return begun.slice(0, 2);
  };
  player.play();
  await pass(settled);
  await tellAgain();
  // Before it first plays there is nothing to begin anew.
  expect(begun).toEqual(["", "playing"]);
  expect(await goOnAfter(1_000)).toEqual(["released", "playing"]);
  expect(await goOnAfter(11_000)).toEqual(["released", "playing"]);
  player.pause();
  await pass(20_000);
  player.play();
  await pass(settled);
  expect(log.sound).toBe("playing");
});

test("where it is paused while it begins anew, the keys stay Hark's: it has begun, and rests", async () => {
  let begun = 0;
  const count = async () => {
    begun += 1;
  };
  const { player, session, log } = begin(count, true);
  player.play();
  await pass(settled);
  player.pause();
  await pass(1_000);
  player.play();
  await pass(settled);
  expect(log.sound).toBe("released");
  const before = begun;
  player.pause();
  await pass(2_000);
  expect([begun - before, log.sound, session.playbackState]).toEqual([1, "paused", "paused"]);
});

test("the progress is that of the reading at its speed, and follows it", async () => {
  const { player, log } = begin();
  player.play();
  await pass(settled);
  expect(log.shown.duration).toBeCloseTo(1);
  const { position } = log.shown;
  player.pause();
  await pass(settled);
  player.follow(player.findAt(800));
  await pass(settled);
  expect(log.shown.position).toBeGreaterThan(position + 0.4);
});

test("between two stories of a bulletin the keys stay Hark's", async () => {
  const { player, session, story, log, press } = begin();
  player.play();
  story.isBetween.value = true;
  player.stop();
  await pass(settled);
  expect(session.playbackState).toBe("playing");
  press("play");
  expect(log.ran).toEqual([]);
  press("pause");
  expect(log.ran).toEqual(["listen.toggle"]);
  story.isBetween.value = false;
  await pass(settled);
  expect(session.playbackState).toBe("none");
});

test("nothing is shown of a reading that was stopped while its sound began", async () => {
  const { player, session } = begin(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
  player.play();
  await pass(settled);
  player.stop();
  await pass(2_000);
  expect([session.playbackState, session.metadata]).toEqual(["none", null]);
});

test("the reader can leave the keys to other programs", async () => {
  const { player, session, settings } = begin();
  player.play();
  settings.value = { ...settings.value, mediaKeys: false };
  await pass(settled);
  expect([session.playbackState, session.metadata]).toEqual(["none", null]);
  expect(player.state.value).toBe("playing");
});

test("each key runs a command of the table; play and pause only what they say", async () => {
  const { player, story, log, press, position } = begin();
  const run = (name: string) => {
    log.ran.length = 0;
    press(name);
    return log.ran.join();
  };
  expect([run("pause"), run("play")]).toEqual(["", "listen.toggle"]);
  player.play();
  expect([run("pause"), run("play"), run("stop")]).toEqual(["listen.toggle", "", "listen.stop"]);
  expect([run("previoustrack"), run("nexttrack")]).toEqual(["listen.previous", "listen.next"]);
  expect([run("seekbackward"), run("seekforward")]).toEqual(["go.previous.sentence", "go.next.sentence"]);
  story.isOnScreen = true;
  expect([run("previoustrack"), run("nexttrack")]).toEqual(["news.previous-story", "news.next-story"]);

  const ids = new Set(commands.map(({ id }) => id));
  for (const name of ["play", "pause", "stop", "previoustrack", "nexttrack", "seekbackward", "seekforward"])
    for (const id of run(name).split(",").filter(Boolean)) expect(ids).toContain(id);
  press("seekto", { seekTime: 0.9 });
  expect(position.value).toEqual({ block: 1, offset: 15 });
});
