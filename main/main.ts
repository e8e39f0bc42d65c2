import { existsSync } from "node:fs";
import { app } from "electron";
import * as v from "valibot";
import { ownArguments, placeOf, readArguments, type TargetPlace, type Wishes } from "./arguments.ts";
import { tolerateClosedOutput } from "./ending.ts";
import { createSay, pickLocale } from "./messages.ts";
import { canKeepIn, useTemporarySession } from "./profile.ts";
import { registerAppScheme } from "./protocol.ts";
import { silenceChromium } from "./security.ts";
import { type Hark, startHark } from "./start.ts";

tolerateClosedOutput();
registerAppScheme();
silenceChromium(app);
// Without it there are no Web Speech voices on Linux.
if (process.platform === "linux") app.commandLine.appendSwitch("enable-speech-dispatcher");

const wishes = readArguments(ownArguments(process.argv, process.defaultApp), process.cwd(), existsSync);
if (wishes) run(wishes);
else refuse();

function refuse(): void {
  const say = createSay(pickLocale(app.getPreferredSystemLanguages()));
  process.stderr.write(`${say("badRate")}\n`);
  // Earlier than that Electron cannot end without complaining.
  void app.whenReady().then(() => app.exit(2));
}

function run(wishes: Wishes): void {
  // A run that ends by itself answers to whoever started it, so it never hands its work to another.
  const lasts = canKeepIn(app.getPath("userData"));
  if (!lasts) useTemporarySession(app);
  // Where nothing can be written the lock is refused, too, although nobody holds it.
  if (!wishes.exitAtEnd && !app.requestSingleInstanceLock({ target: wishes.target }) && lasts) {
    app.quit();
    return;
  }
  let hark: Hark | null = null;
  let asked: TargetPlace | null = wishes.target;
  const show = (place: TargetPlace | null) => {
    if (hark) hark.show(place);
    else asked = place ?? asked;
  };
  app.on("second-instance", (_event, _argv, _cwd, data) => show(readHandedOver(data)));
  app.on("open-file", (event, path) => {
    event.preventDefault();
    show({ kind: "path", path });
  });
  app.on("open-url", (event, url) => {
    event.preventDefault();
    show(placeOf(url, "/", () => false));
  });
  app.on("window-all-closed", () => app.quit());
  // Not awaited: "ready" follows the end of this module, so a top-level await would never return.
  void app.whenReady().then(() => {
    hark = startHark({ ...wishes, target: asked });
  });
}

const handedOver = v.object({
  target: v.nullable(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("address"), address: v.string() }),
      v.strictObject({ kind: v.literal("path"), path: v.string() }),
    ]),
  ),
});

/** What another start of Hark named; null when it named nothing or cannot be understood. */
function readHandedOver(data: unknown): TargetPlace | null {
  const result = v.safeParse(handedOver, data);
  return result.success ? result.output.target : null;
}
