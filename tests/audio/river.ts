import { expect } from "@playwright/test";
import { partPauses, sentencePause } from "../../renderer/speech/pauses.ts";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { chooseNaturalVoice } from "../harness/natural-voice.ts";
import { waitForArticle } from "../harness/reader.ts";
import { page } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";

const headline = "A walk along the river";

/**
 * Words as long as those of English news (1.6 syllables on average), because a rate in words means such words; but no
 * numbers or abbreviations, which are more words to the ear than to the eye.
 */
const paragraphs = [
  [
    "The river comes down from the northern mountains and passes beneath seven bridges before it reaches the harbour.",
    "Families walk beside it in the evening, when the traffic has stopped and the lanterns are burning.",
  ],
  [
    "Several visitors carry telescopes for the migrating herons, others bring a newspaper and a folding chair, and a few arrive with nothing whatever and listen attentively to the water moving over the limestone on its journey to the estuary.",
  ],
];

export const longSentence = /^Several visitors carry/;

const html = `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><main><article>
<h1>${headline}</h1>${paragraphs.map((sentences) => `<p>${sentences.join(" ")}</p>`).join("\n")}
</article></main></body></html>`;

/** Starts Hark with this article and a voice that plays into the sound card. */
export async function startRiver(
  launch: (options?: LaunchOptions) => Promise<RunningApp>,
  server: TestServer,
  { rate, voice }: { readonly rate: number; readonly voice: Voice },
): Promise<RunningApp> {
  server.answer("/river", page(html));
  const hark = await launch({ args: [`--rate=${rate}`, `${server.origin}/river`] });
  await waitForArticle(hark, headline);
  await (voice === "natural" ? chooseNaturalVoice(hark) : chooseVoice(hark, voice));
  return hark;
}

/** A voice by its engine. */
export type Voice = "embedded" | "web-speech" | "natural";

/** Chooses the first voice of an engine. */
export async function chooseVoice({ page }: RunningApp, engine: Voice): Promise<void> {
  const choice = page.getByRole("combobox", { name: "Voice" });
  const option = choice.locator(`option[value^="${engine}/"]`).first();
  await expect(option).toBeAttached({ timeout: 20_000 });
  await choice.selectOption((await option.getAttribute("value")) ?? "");
}

/**
 * How long the article takes at a true rate, in ms: its words, those of the announcements included, and the pauses
 * between its parts, which are given for 180 words a minute and shrink with the rate.
 */
export function expectedLength(rate: number): number {
  const announcement = "Heading level one.";
  const spoken = [announcement, headline, ...paragraphs.flat()];
  const words = spoken.join(" ").split(" ").length;
  const pauses = partPauses.announcement + partPauses.heading + sentencePause + partPauses.paragraph;
  return (words / rate) * 60_000 + (pauses * 180) / rate;
}
