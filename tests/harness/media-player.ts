import type { Desktop } from "./desktop.ts";
import { waitUntil } from "./wait-until.ts";

/** What the system shows of what plays, as a lock screen or a panel does: MPRIS, on the desktop's message bus. */
export interface ShownMedia {
  readonly status: string;
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  /** The name on the bus of what plays. */
  readonly track: string;
  /** In seconds. */
  readonly length: number;
  readonly position: number;
}

/** The desktop's side of media keys and headset buttons. */
export interface MediaPlayer {
  /** What is shown now; null while no program has ever played anything. */
  look(): Promise<ShownMedia | null>;
  /** Waits until what is shown is like this, and returns it. */
  waitFor(what: string, isShown: (shown: ShownMedia) => boolean): Promise<ShownMedia>;
  /** Sends a button, as a desktop does for the key or the headset: "PlayPause", "Next", "Stop". */
  press(button: string): Promise<void>;
  /** Moves the slider that the system shows of what plays. */
  seekTo(seconds: number): Promise<void>;
}

/** In ms. On a busy machine the first program takes its time to be known on the bus. */
const deadline = 30_000;

const bus = ["org.freedesktop.DBus", "/org/freedesktop/DBus"] as const;
const object = "/org/mpris/MediaPlayer2";
const player = "org.mpris.MediaPlayer2.Player";

export function watchMediaPlayer(desktop: Desktop): MediaPlayer {
  const call = (name: string, path: string, method: string, argument: readonly string[] = []) =>
    desktop.run("gdbus", ["call", "--session", "--dest", name, "--object-path", path, "--method", method, ...argument]);
  const findName = async () => {
    const names = await call(...bus, "org.freedesktop.DBus.ListNames");
    return /org\.mpris\.MediaPlayer2\.[\w.]+/.exec(names)?.[0] ?? null;
  };
  const look = async () => {
    const name = await findName();
    return name ? readProperties(await call(name, object, "org.freedesktop.DBus.Properties.GetAll", [player])) : null;
  };
  const press = async (method: string, argument: readonly string[] = []) => {
    const name = await findName();
    if (!name) throw new Error("No program has media keys");
    await call(name, object, `${player}.${method}`, argument);
  };
  return {
    look,
    press,
    seekTo: async (seconds) => {
      const { track } = (await look()) ?? { track: "" };
      // Chromium says nothing of what its methods take, and leaves unanswered what is of another type.
      await press("SetPosition", [`objectpath '${track}'`, `int64 ${Math.round(seconds * 1_000_000)}`]);
    },
    waitFor: async (what, isShown) => {
      let last: ShownMedia | null = null;
      const check = async () => {
        last = await look();
        return last !== null && isShown(last) ? last : false;
      };
      return waitUntil(check, { what, deadline, explain: () => JSON.stringify(last) });
    },
  };
}

/** From GVariant's text form; what is missing is empty. Microseconds become seconds. */
function readProperties(text: string): ShownMedia {
  const find = (pattern: RegExp) => pattern.exec(text)?.[1] ?? "";
  const seconds = (name: string) => Number(find(new RegExp(`'${name}': <int64 (\\d+)>`))) / 1_000_000;
  return {
    status: find(/'PlaybackStatus': <'(\w*)'>/),
    title: find(/'xesam:title': <'([^']*)'>/),
    artist: find(/'xesam:artist': <\['([^']*)'/),
    album: find(/'xesam:album': <'([^']*)'>/),
    track: find(/'mpris:trackid': <objectpath '([^']*)'>/),
    length: seconds("mpris:length"),
    position: seconds("Position"),
  };
}
