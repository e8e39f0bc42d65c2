import { signal } from "@preact/signals";
import type { HarkBridge, StartUp } from "../../main/contract.ts";
import { createLiveRegion } from "../accessibility/live-region.ts";
import { createTranslate } from "../locales/translate.ts";
import { commands, findCommand } from "../navigation/commands.ts";
import { type Announcer, type ChosenSpeaker, createAnnouncer, decideSpeaker } from "./announcer.ts";
import { AudioSaver } from "./audio-saver.ts";
import { sayEmpty } from "./command-sentences.ts";
import { createCommandContext, type SessionParts } from "./create-command-context.ts";
import { createFacade } from "./create-facade.ts";
import { focusRange } from "./focus-range.ts";
import { createKeeper } from "./keeper.ts";
import { listenForKeys } from "./keys.ts";
import { createLibraryState } from "./library-state.ts";
import { createMenuModel } from "./menu-model.ts";
import { createMover } from "./mover.ts";
import { createOpener } from "./opener.ts";
import { createPageSwitch } from "./page-switch.ts";
import { createReading } from "./reading.ts";
import { createReporter } from "./reporter.ts";
import { voiceControls } from "./self-voicing.ts";
import type { DialogName, Session } from "./session.ts";
import { createSettingsState } from "./settings-state.ts";
import { watchTyping } from "./typing-watch.ts";
import { createVoicing, type Voicing } from "./voicing.ts";

/** Everything that lives as long as the window is made here, once, and put together. */
export function createSession(bridge: HarkBridge, startUp: StartUp): Session {
  const parts = createParts(bridge, startUp);
  const context = createCommandContext(parts);
  const run = (id: string) => findCommand(id)?.run(context);
  listenForKeys({
    commands,
    context,
    isMac: parts.isMac,
    areLetterKeysOn: () => parts.settings.settings.value.letterKeys,
    isEscapeForHark: () => {
      const isBusy = parts.opener.loading.value !== null || parts.audioSaver.progress.value !== null;
      return isBusy && parts.dialog.value === null;
    },
  });
  voiceControls(document, {
    t: parts.t,
    isOn: () => parts.getSpeaker() === "hark" && !parts.isMovingFocus(),
    announce: parts.announcer.announce,
  });
  bridge.on("commandChosen", run);
  bridge.on("openRequested", parts.opener.openTarget);
  parts.opener.openTarget(startUp.target);
  // Building the native menu keeps main busy, so it comes after the request for the article.
  void bridge.request.setMenu(createMenuModel(parts.t));
  return createFacade(parts, startUp, run);
}

function createParts({ request }: HarkBridge, startUp: StartUp): SessionParts {
  const t = createTranslate(startUp.locale);
  const isMac = startUp.platform === "mac";
  const reading = createReading();
  const settings = createSettingsState(startUp.settings, request.saveSettings);
  const getSpeaker = () => decideSpeaker(settings.settings.value.speaker, startUp.assistiveTechnology);
  const announcer: Announcer = createSpeakingAnnouncer(getSpeaker, startUp, () => voicing);
  const { announce } = announcer;
  const problem = signal("");
  const showProblem = (sentence: string) => {
    problem.value = sentence;
  };
  const voicing = createVoicing({ request, startUp, t, reading, settings, announce, showProblem });
  const { moveFocus, isMovingFocus } = createFocusMoves();
  const mover = createMover({
    t,
    reading,
    player: voicing.player,
    assistiveTechnology: startUp.assistiveTechnology,
    getSpeaker,
    announce,
    sayEmpty: () => sayEmpty(t, isMac),
    focusRange: (range) => moveFocus(() => focusRange(document, range)),
  });
  const onFailed = (message: string) => {
    announce(message);
    // A run that ends by itself has nothing to read when its one article could not be opened.
    if (!reading.article.value) void request.reportEnd({ ok: false, message });
  };
  const typing = watchTyping(document);
  const getRate = () => settings.settings.value.rate;
  const keeper = createKeeper({ t, isMac, request, reading, getRate, announce });
  // Before the window goes, or the page begins again.
  window.addEventListener("pagehide", keeper.flush);
  const mayRunScripts = () => settings.settings.value.runScripts;
  const openerOptions = { t, isMac, request, reading, problem, announcer, keeper };
  const opener = createOpener({ ...openerOptions, mayRunScripts, onFailed, onBegun: typing.reset });
  const dialog = signal<DialogName | null>(null);
  const library = createLibraryState({ t, request, announce });
  const common = { t, isMac, request, reading, settings, problem, getSpeaker, announcer };
  const switchOptions = { ...common, player: voicing.player, announce, sayEmpty: () => sayEmpty(t, isMac) };
  const pageSwitch = createPageSwitch(switchOptions);
  const reporter = createReporter(common);
  const audioSaver = new AudioSaver({ ...common, voicing, showProblem });
  const made = { voicing, mover, opener, pageSwitch, reporter, audioSaver, library, dialog, typing };
  return { ...common, ...made, moveFocus, isMovingFocus };
}

/** The player is made after the announcer that it reports its troubles to, so it is asked for when it is needed. */
function createSpeakingAnnouncer(getSpeaker: () => ChosenSpeaker, { locale }: StartUp, getVoicing: () => Voicing) {
  const liveRegion = createLiveRegion(document);
  return createAnnouncer(
    {
      getSpeaker,
      sayAloud: (sentence) => getVoicing().player.announce(sentence, locale),
      showPolitely: (sentence, topic) => liveRegion.announce(sentence, topic),
      withdrawPolitely: (topic) => liveRegion.withdraw(topic),
    },
    createTranslate(locale),
  );
}

/** Lets focus that a command moves be told from focus that the reader moves: the command has said where it went. */
function createFocusMoves() {
  let isMoving = false;
  return {
    isMovingFocus: () => isMoving,
    moveFocus: (move: () => void) => {
      isMoving = true;
      move();
      isMoving = false;
    },
  };
}
