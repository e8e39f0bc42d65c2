import { type Signal, useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { makeReport, type ReportLine, sayReport, writeReport } from "./completeness-report.ts";
import { Dialog } from "./dialog.tsx";
import { endSentence } from "./end-sentence.ts";
import { labelFirstKey } from "./failure-sentence.ts";
import { getLineId, type LineActions, listenToLines } from "./line-keys.ts";
import { LineList } from "./line-list.tsx";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { useListening } from "./use-listening.ts";

const introId = "completeness-intro";
const listId = "completeness";

/** What is in the article and what is not, line by line: each can be heard, and gone to where it has a place. */
export function CompletenessDialog() {
  const { session, isMac } = useView();
  const { t, locale } = session;
  const content = useRef<HTMLDivElement>(null);
  const current = useSignal<number | null>(null);
  const lines = useComputed(() => listLines(session));
  const intro = sayIntro(session);
  const actions = makeActions(session, { lines: () => lines.peek(), current, isMac });
  useEffect(() => {
    // Orca says only the line that focus comes to, nothing of the dialog around it.
    if (session.speaker.peek() !== "hark") session.announce(sayIntro(session), "report");
  }, [session]);
  useListening(content, (element) => listenToLines(element, actions), [session]);
  return (
    <Dialog title={t("view.completeness.title")} describedBy={introId} initialFocus={getLineId(listId, 0)}>
      <div ref={content} class="library">
        <p id={introId}>{intro}</p>
        <LineList
          id={listId}
          label={t("view.completeness.list")}
          lines={lines.value}
          count={lines.value.length}
          current={current}
          getId={({ id }) => id}
          showLine={({ text, language, note, beginsSection }) => (
            <>
              <strong class={beginsSection ? undefined : "read"} lang={language ?? locale}>
                {endSentence(text)}
              </strong>{" "}
              <small>{note}</small>
            </>
          )}
          onOpen={(line) => hear(line, session)}
        />
        <p class="quiet">{t("view.completeness.keys")}</p>
        <button type="button" onClick={() => void copyReport(session, lines.peek())}>
          {t("view.completeness.copy")}
        </button>
      </div>
    </Dialog>
  );
}

function listLines(session: Session): readonly ReportLine[] {
  const { t, locale } = session;
  const article = session.article.value;
  if (!article) return [];
  return makeReport({
    t,
    locale,
    article,
    name: session.name.value,
    settings: session.settings.value,
    skim: session.skim.value,
    passedOver: session.passedOver.value,
    unspoken: session.unspoken.value,
  });
}

function sayIntro({ t, article, name }: Session): string {
  return article.value ? sayReport({ t, article: article.value, name: name.value }) : "";
}

interface ReportList {
  readonly current: Signal<number | null>;
  readonly isMac: boolean;
  lines(): readonly ReportLine[];
}

function makeActions(session: Session, { lines, current, isMac }: ReportList): LineActions<ReportLine> {
  const { t, announce } = session;
  return {
    listId,
    current,
    getLines: lines,
    getId: ({ id }) => id,
    getName: ({ text }) => text,
    open: (line, hasControl) => (hasControl ? goTo(line, session, isMac) : hear(line, session)),
    tellEdge: (end, count, text) => announce(t("say.listEdge", { end, count, text: endSentence(text) }), "line"),
    copy: () => copyReport(session, lines()),
    beginsSection: ({ beginsSection = false }) => beginsSection,
    others: { " ": async (line) => hear(line, session) },
  };
}

/** In Hark's own voice, also where a screen reader says the lines: it was asked for. */
function hear({ text, whole, note, language }: ReportLine, { hearText, locale }: Session): void {
  if (language === undefined) hearText([endSentence(text), note].filter(Boolean).join(" "), locale);
  else hearText(whole ?? text, language);
}

function goTo({ range, target, beginsSection }: ReportLine, session: Session, isMac: boolean): void {
  const { t, announce } = session;
  if (range && target) session.closeDialog(() => session.goToRange(range, target));
  else if (beginsSection) announce(t("say.wholeReport"), "line");
  else announce(t("say.noPlace", { key: labelFirstKey("view.as-it-is", t, isMac) }), "line");
}

async function copyReport(session: Session, lines: readonly ReportLine[]): Promise<void> {
  const url = session.article.peek()?.metadata.url ?? "";
  await session.copyText(writeReport(lines, sayIntro(session), url));
  session.announce(session.t("say.reportCopied"), "line");
}
