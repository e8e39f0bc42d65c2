import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Requests, Result } from "../../main/contract.ts";
import type { PackProgress, VoicePack } from "../../main/contract-natural.ts";
import type { MessageKey, Translate } from "../locales/translate.ts";
import { createMilestones } from "./milestones.ts";
import type { NaturalVoicing } from "./natural-voicing.ts";

interface NaturalOptions {
  readonly t: Translate;
  readonly request: Pick<
    Requests,
    "readVoicePack" | "downloadVoicePack" | "copyVoicePack" | "cancelVoicePack" | "removeVoicePack"
  >;
  readonly voicing: NaturalVoicing;
  readonly initial: VoicePack;
  announce(sentence: string, topic?: string): void;
}

/** The natural voices as their dialog shows them. The owner of what is being installed. No method rejects. */
export interface NaturalState {
  readonly pack: ReadonlySignal<VoicePack>;
  /** Null while nothing is being installed. */
  readonly progress: ReadonlySignal<PackProgress | null>;
  /** The sentence about what failed last; empty when nothing did. */
  readonly problem: ReadonlySignal<string>;
  read(): Promise<void>;
  download(): Promise<void>;
  /** Asks for a folder, and installs from there. */
  copy(): Promise<void>;
  cancel(): void;
  remove(): Promise<void>;
  /** Finds out what rate this machine can keep up with, and says it. */
  measure(): Promise<void>;
  /** In true words a minute; of use once this machine has been tried. */
  getSustainedRate(): number;
  /** Main tells how far it is. */
  tell(progress: PackProgress): void;
}

const topic = "natural";

const failureSentences: Partial<Record<Failure["reason"], MessageKey>> = {
  offline: "natural.failure.offline",
  "host-not-found": "natural.failure.unreachable",
  "connection-failed": "natural.failure.unreachable",
  certificate: "natural.failure.unreachable",
  "timed-out": "natural.failure.unreachable",
  "too-many-redirects": "natural.failure.unreachable",
  "not-found": "natural.failure.server",
  forbidden: "natural.failure.server",
  "server-error": "natural.failure.server",
  "http-error": "natural.failure.server",
  damaged: "natural.failure.damaged",
  "file-missing": "natural.failure.missing",
  "file-unreadable": "natural.failure.missing",
  "disk-full": "natural.failure.diskFull",
  "not-writable": "natural.failure.notWritable",
};

export function createNaturalState(options: NaturalOptions): NaturalState {
  const { t, request, voicing, announce } = options;
  const pack = signal(options.initial);
  const progress = signal<PackProgress | null>(null);
  const problem = signal("");
  const milestones = createMilestones();
  const read = async () => {
    pack.value = await request.readVoicePack();
    voicing.setPack(pack.value);
  };
  const fail = (sentence: string) => {
    problem.value = sentence;
    announce(sentence, topic);
  };

  async function install(bring: () => Promise<Result<null>>, isAsked: boolean): Promise<void> {
    if (progress.peek()) return;
    problem.value = "";
    progress.value = { bytes: pack.peek().bytes, bytesDone: pack.peek().bytesHere };
    milestones.begin(toPercent(progress.value));
    if (!isAsked) announce(t("say.naturalBegun"), topic);
    const result = await bring();
    progress.value = null;
    await read();
    if (result.ok) announce(t("say.naturalInstalled"), topic);
    else if (result.reason === "cancelled") announce(t("say.naturalCancelled"), topic);
    else fail(sayPackFailure(result, pack.peek(), t));
  }

  return {
    pack,
    progress,
    problem,
    read,
    download: () => install(request.downloadVoicePack, false),
    copy: () => install(request.copyVoicePack, true),
    cancel: () => {
      if (progress.peek()) void request.cancelVoicePack();
    },
    async remove() {
      const result = await request.removeVoicePack();
      await read();
      if (result.ok) announce(t("say.naturalRemoved"), topic);
      else fail(t("natural.failure.notRemoved"));
    },
    measure: () => voicing.measure(),
    getSustainedRate: voicing.getSustainedRate,
    tell(told) {
      if (!progress.peek()) return;
      progress.value = told;
      const percent = milestones.reach(toPercent(told));
      if (percent !== null) announce(t("say.naturalProgress", { percent }), topic);
    },
  };
}

function sayPackFailure({ reason, detail }: Failure, { bytes, host }: VoicePack, t: Translate): string {
  const facts = { name: detail.name ?? host, status: detail.status ?? 0, megabytes: toMegabytes(bytes) };
  return t(failureSentences[reason] ?? "natural.failure.other", facts);
}

/** As people count them. */
export function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

export function toPercent({ bytes, bytesDone }: PackProgress): number {
  return Math.floor((bytesDone / bytes) * 100);
}
