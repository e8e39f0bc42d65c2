import { useId } from "preact/hooks";
import type { Article } from "../article/article.ts";
import { CommandButton } from "./command-button.tsx";
import { listDoubts, sayWayToPage } from "./doubt-sentences.ts";
import { useView } from "./session-context.ts";
import { listSources } from "./source-sentences.ts";

/** Above the article: that it is doubtful and why, or that this is the page as it is. Nothing where all is well. */
export function ReadingNote({ article }: { readonly article: Article }) {
  const { session, isMac } = useView();
  const { t } = session;
  if (session.isAsItIs.value) {
    return <Note title={t("view.asItIsTitle")} sentences={[t("view.asItIsText")]} />;
  }
  const doubts = listDoubts(article, t);
  if (doubts.length === 0) return null;
  return <Note title={t("doubt.title")} sentences={[...doubts, sayWayToPage(t, isMac)]} />;
}

interface NoteProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Not an alert: what it says is announced by the session, and must not come twice. */
function Note({ title, sentences }: NoteProps) {
  const id = useId();
  return (
    <section class="reading-note" tabIndex={-1} data-landmark aria-labelledby={`${id}-title`} aria-describedby={id}>
      <p id={`${id}-title`} class="region-title">
        {title}
      </p>
      <div id={id}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <FormButton />
    </section>
  );
}

/** Below the article: how it came about, and what is not in it. */
export function AboutReading() {
  const { session } = useView();
  const { t } = session;
  const article = session.understood.value;
  const skipped = article?.skipped ?? [];
  return (
    <section class="article-foot" tabIndex={-1} data-landmark aria-label={t("view.aboutReading")}>
      {article && listSources(article, t).map((sentence) => <p key={sentence}>{sentence}</p>)}
      <CommandButton command="view.skipped" text={t("view.skippedButton", { count: skipped.length })} />
      <FormButton />
      <CommandButton command="help.report" text={t("view.report")} />
    </section>
  );
}

function FormButton() {
  const { session } = useView();
  const text = session.t(session.isAsItIs.value ? "view.showAsUnderstood" : "view.showAsItIs");
  return <CommandButton command="view.as-it-is" text={text} />;
}
