import { computed, effect } from "@preact/signals";
import type { SessionParts } from "./create-command-context.ts";
import type { SilentSound } from "./silent-sound.ts";

type MediaKeyParts = Pick<SessionParts, "t"> & {
  readonly reading: Pick<SessionParts["reading"], "article" | "name" | "position">;
  readonly settings: Pick<SessionParts["settings"], "settings">;
  readonly voicing: Pick<SessionParts["voicing"], "player">;
  readonly bulletin: Pick<SessionParts["bulletin"], "isBetween" | "isOnScreen">;
};

/** The system's media keys, buttons of headsets, and what it shows of what plays. */
export interface MediaSystem {
  readonly session: Pick<MediaSession, "metadata" | "playbackState" | "setActionHandler" | "setPositionState">;
  readonly sound: SilentSound;
  /** Whether the system may forget which sound plays, when it is told of one for the first time (`reintroductions`). */
  readonly isForgetful: boolean;
}

/** In ms: no answer to a key waits for the system, and it does not hear of each step on the way to another story. */
const settleTime = 100;

/**
 * In ms. When Chromium plays something for the first time it makes itself known to the desktop, and on Linux may forget
 * what it was told meanwhile: so it is told again.
 */
const introduction = 10_000;

/**
 * In ms after that first time. In about every third session on a busy machine Chromium 148 has then also forgotten the
 * name of the sound (MPRIS: mpris:trackid), without which no slider moves anything; only a sound that begins anew gets it.
 */
const reintroductions = [1_000, introduction];
/** In ms between its end and its new beginning: both at once Chromium takes for nothing. */
const gap = 500;

/**
 * While Hark reads or is paused, the media keys are its own, and the system shows what is read and how far. At rest
 * they are left to whoever else plays something.
 */
export function followMediaKeys(parts: MediaKeyParts, run: (commandId: string) => void, system: MediaSystem): void {
  const { reading, settings, voicing, bulletin } = parts;
  const { player } = voicing;
  const wished = computed((): MediaSessionPlaybackState => {
    if (!settings.settings.value.mediaKeys) return "none";
    if (player.state.value !== "idle") return player.state.value;
    return bulletin.isBetween.value ? "playing" : "none";
  });
  const facts = computed(() => describeArticle(parts));
  // The system counts on by itself, so it is told each sentence and not each word.
  const place = computed(() => player.heard.value?.utterance ?? reading.position.value);
  const tempo = computed(() => [settings.settings.value.rate, settings.settings.value.pauses].join());

  listenForActions(parts, run, system.session);
  const tell = createTeller(parts, system);
  effect(() => {
    void [place.value, tempo.value];
    const [state, shown] = [wished.value, facts.value];
    const timer = setTimeout(() => void tell(state, shown), settleTime);
    return () => clearTimeout(timer);
  });
}

function describeArticle({ t, reading }: MediaKeyParts): MediaMetadataInit {
  const { site, byline } = reading.article.value?.metadata ?? { site: "", byline: "" };
  return { title: reading.name.value, artist: site || byline, album: t("appName") };
}

function createTeller({ voicing: { player } }: MediaKeyParts, { session, sound, isForgetful }: MediaSystem) {
  const beginAnew = isForgetful ? createReintroduction(sound) : () => Promise.resolve();
  let told: MediaMetadataInit | null = null;
  let current: MediaSessionPlaybackState = "none";
  let first = 0;
  let isKnown = false;
  const isPaused = () => current === "paused";
  const isAtRest = () => current === "none";
  const show = (facts: MediaMetadataInit | null) => {
    session.playbackState = current;
    if (facts === told && (isKnown || facts === null)) return;
    // Chromium passes on only what has changed.
    if (facts === told) session.metadata = null;
    session.metadata = facts && new MediaMetadata(facts);
    told = facts;
    first ||= performance.now();
    isKnown ||= performance.now() - first > introduction;
  };
  return async (state: MediaSessionPlaybackState, facts: MediaMetadataInit): Promise<void> => {
    current = state;
    if (isAtRest()) {
      show(null);
      sound.release();
      return;
    }
    if (state === "playing") {
      await beginAnew();
      // Also where it was paused meanwhile: what has not begun cannot be paused, and has no keys.
      if (!isAtRest()) await sound.play();
      if (isPaused()) sound.pause();
    } else sound.pause();
    if (current !== state) return;
    show(facts);
    const duration = player.getLength() / 1000;
    session.setPositionState({ duration, position: Math.max(0, duration - player.getTimeLeft() / 1000) });
  };
}

function createReintroduction(sound: SilentSound): () => Promise<void> {
  let first: number | null = null;
  let due = reintroductions;
  return async () => {
    first ??= performance.now();
    const age = performance.now() - first;
    const later = due.filter((time) => time > age);
    if (later.length === due.length) return;
    due = later;
    sound.release();
    await new Promise((resolve) => setTimeout(resolve, gap));
  };
}

/** Each is a command of the table, but for going to a time, which no key can name. */
function listenForActions(
  { voicing, bulletin }: MediaKeyParts,
  run: (id: string) => void,
  session: MediaSystem["session"],
) {
  const { player } = voicing;
  const isPlaying = () => player.state.peek() === "playing" || bulletin.isBetween.peek();
  const on = session.setActionHandler.bind(session);
  on("play", () => !isPlaying() && run("listen.toggle"));
  on("pause", () => isPlaying() && run("listen.toggle"));
  on("stop", () => run("listen.stop"));
  on("previoustrack", () => run(bulletin.isOnScreen() ? "news.previous-story" : "listen.previous"));
  on("nexttrack", () => run(bulletin.isOnScreen() ? "news.next-story" : "listen.next"));
  on("seekbackward", () => run("go.previous.sentence"));
  on("seekforward", () => run("go.next.sentence"));
  on("seekto", ({ seekTime }) => player.follow(player.findAt((seekTime ?? 0) * 1000)));
}
