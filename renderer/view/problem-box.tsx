import { focusElement } from "../accessibility/focus.ts";
import { useView } from "./session-context.ts";

/** What failed, and what to do next. Not an alert: the sentence is announced by the session, and must not come twice. */
export function ProblemBox() {
  const { session } = useView();
  const { t } = session;
  const sentence = session.problem.value;
  if (sentence === "") return null;
  const dismiss = () => {
    const article = document.getElementById("article");
    if (article) focusElement(article);
    session.dismissProblem();
  };
  return (
    <section class="problem" tabIndex={-1} data-landmark aria-labelledby="problem-title">
      <h2 id="problem-title">{t("view.problem")}</h2>
      <p>{sentence}</p>
      {session.article.value && <p>{t("view.problemKept")}</p>}
      <button type="button" onClick={dismiss}>
        {t("view.dismiss")}
      </button>
    </section>
  );
}
