import { useComputed } from "@preact/signals";
import { describePlace } from "../navigation/place.ts";
import { CommandButton } from "./command-button.tsx";
import { MoreSound, RateControl, VerbosityChoice, VoiceChoice } from "./player-settings.tsx";
import { useView } from "./session-context.ts";

/** The player: what is heard, where, and how. */
export function PlayerBar() {
  const { session } = useView();
  const { t } = session;
  return (
    <section id="player" class="player" tabIndex={-1} data-landmark aria-label={t("view.player")}>
      <div class="now">
        <SoundCaption />
        <PlaceText />
      </div>
      <div class="transport">
        <CommandButton command="listen.previous" icon="previous" text={t("view.previous")} />
        <PlayButton />
        <CommandButton command="listen.next" icon="next" text={t("view.next")} />
        <CommandButton command="listen.stop" icon="stop" text={t("view.stop")} />
      </div>
      <div class="sound">
        <RateControl />
        <VoiceChoice />
        <VerbosityChoice id="verbosity" />
        <MoreSound />
      </div>
    </section>
  );
}

function PlayButton() {
  const { session } = useView();
  const isPlaying = session.playback.value === "playing";
  return (
    <CommandButton
      command="listen.toggle"
      class="primary"
      icon={isPlaying ? "pause" : "play"}
      text={session.t(isPlaying ? "view.pause" : "view.play")}
    />
  );
}

/** What is being said, for those who see but do not hear it. Not a live region: it would be said twice. */
function SoundCaption() {
  const { session } = useView();
  return <p class="sound-caption">{session.spokenText}</p>;
}

function PlaceText() {
  const { session } = useView();
  const place = useComputed(() => {
    const article = session.article.value;
    if (!article) return "";
    const { paragraph, paragraphs, percent } = describePlace(article, session.position.value);
    return paragraph > 0
      ? session.t("view.place", { paragraph, paragraphs, percent })
      : session.t("view.placeShort", { percent });
  });
  return <p class="place">{place}</p>;
}
