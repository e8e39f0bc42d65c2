import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Result } from "../../main/contract.ts";
import type { AudioFile, AudioFormat } from "../../main/contract-audio.ts";
import type { Translate } from "../locales/translate.ts";
import type { AudioQuality } from "../speech/audio-file/audio-form.ts";
import { type ArticlePart, cutPart } from "../speech/audio-file/cut-range.ts";
import type { Announcer } from "./announcer.ts";
import { type AudioJob, type AudioRequests, type MadeAudio, makeAudio } from "./audio-job.ts";
import { sayFailure } from "./failure-sentence.ts";
import { createMilestones } from "./milestones.ts";
import type { Reading } from "./reading.ts";
import type { Voicing } from "./voicing.ts";

export interface AudioChoice {
  readonly part: ArticlePart;
  readonly format: AudioFormat;
  readonly quality: AudioQuality;
}

/** A file being made. */
export interface AudioProgress {
  readonly name: string;
  /** 0 to 100. */
  readonly percent: number;
}

interface AudioSaverOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly request: AudioRequests;
  readonly reading: Reading;
  readonly voicing: Pick<Voicing, "getScript" | "getRecording">;
  readonly announcer: Pick<Announcer, "announce">;
  /** Shows what went wrong, besides saying it. */
  showProblem(sentence: string): void;
}

const topic = "audio";
/** What is told along the way, in per cent; and in ms how long it stays quiet at least. */
const quarters: readonly number[] = [25, 50, 75];
const quietTime = 10_000;

/** Saves what is on screen as sound, one file at a time. */
export class AudioSaver {
  readonly #progress = signal<AudioProgress | null>(null);
  readonly #options: AudioSaverOptions;
  #job = new AbortController();

  constructor(options: AudioSaverOptions) {
    this.#options = options;
  }

  /** Null while nothing is being saved. */
  get progress(): ReadonlySignal<AudioProgress | null> {
    return this.#progress;
  }

  /**
   * Asks where, and begins. Resolves when that is decided: with the sentence that says why nothing is saved, or empty.
   * What comes later is announced. Never rejects.
   */
  async save({ part, format, quality }: AudioChoice): Promise<string> {
    const { t, reading, voicing } = this.#options;
    const article = reading.article.peek();
    const script = article ? cutPart(voicing.getScript(), article, part) : [];
    if (!article || script.length === 0) return t("say.nothingToSave");
    const name = reading.name.peek();
    const documentId = reading.document.peek()?.id ?? "";
    const job = { format, quality, article, name, documentId, script, voice: voicing.getRecording() };
    const begun = await this.#begin(job);
    if (begun.ok) void this.#run(job, begun.value);
    else return begun.reason === "cancelled" ? t("say.nothingSaved") : this.#say(begun, name);
    return "";
  }

  /** Gives up what is being saved; that nothing is left of it is said when it is true. */
  cancel(): void {
    this.#job.abort();
  }

  /** Says how far it is. */
  tellProgress(): void {
    const progress = this.#progress.peek();
    if (progress) this.#announce(this.#options.t("say.savingNow", { ...progress }));
  }

  async #begin({ name, format }: AudioJob): Promise<Result<AudioFile>> {
    try {
      return await this.#options.request.beginAudio({ title: name, format });
    } catch (error) {
      console.error(error);
      return { ok: false, reason: "not-saved", detail: {} };
    }
  }

  async #run(job: AudioJob, { id, name }: AudioFile): Promise<void> {
    const { t, request, showProblem } = this.#options;
    this.#job.abort();
    this.#job = new AbortController();
    const { signal: cancelled } = this.#job;
    const began = performance.now();
    this.#progress.value = { name, percent: 0 };
    this.#announce(t("say.savingAudio", { name }));
    const made = await makeAudio(job, id, request, this.#createTelling(name, cancelled), cancelled);
    if (this.#job.signal === cancelled) this.#progress.value = null;
    if (cancelled.aborted) return this.#announce(t("say.nothingSaved"));
    if (made.ok) return this.#announce(this.#sayDone(made.value, performance.now() - began));
    const sentence = this.#say(made, name);
    showProblem(sentence);
    this.#announce(sentence);
  }

  /** Shows each per cent, and says a few of them when it takes long. */
  #createTelling(name: string, cancelled: AbortSignal): (share: number) => void {
    const milestones = createMilestones(quarters, quietTime);
    milestones.begin();
    return (share) => {
      const percent = Math.floor(share * 100);
      if (cancelled.aborted || percent === this.#progress.peek()?.percent) return;
      this.#progress.value = { name, percent };
      if (milestones.reach(percent) !== null) this.#announce(this.#options.t("say.savingProgress", { percent }));
    };
  }

  #sayDone({ saved, sound }: MadeAudio, elapsed: number): string {
    const { t } = this.#options;
    const { duration, leftOut } = sound;
    const seconds = Math.max(1, Math.round(duration));
    const ratio = Math.max(1, Math.round((duration * 1000) / elapsed));
    const done = t("say.audioSaved", { ...saved, seconds, minutes: Math.round(duration / 60), ratio });
    return leftOut > 0 ? `${done} ${t("say.audioLeftOut", { count: leftOut })}` : done;
  }

  #say(failure: Failure, name: string): string {
    const { t, isMac } = this.#options;
    return sayFailure(failure, name, t, isMac);
  }

  #announce(sentence: string): void {
    this.#options.announcer.announce(sentence, topic);
  }
}
