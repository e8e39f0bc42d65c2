import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Dialog } from "./dialog.tsx";
import { useView } from "./session-context.ts";

const fieldId = "report-note";
const introId = "report-intro";

/** Says what a report holds and where it goes, takes a note, and saves it. */
export function ReportDialog() {
  const { session } = useView();
  const { t } = session;
  const field = useRef<HTMLTextAreaElement>(null);
  const isSaving = useRef(false);
  const problem = useSignal("");
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // The system's dialog is open already, perhaps behind the window.
    if (isSaving.current) return;
    isSaving.current = true;
    problem.value = await session.saveReport(field.current?.value ?? "");
    isSaving.current = false;
  };
  return (
    <Dialog title={t("view.reportDialog.title")} initialFocus={fieldId} describedBy={introId}>
      <form class="paste" onSubmit={(event) => void submit(event)}>
        <div id={introId}>
          <p>{t("view.reportDialog.intro")}</p>
          <p>{t("view.reportDialog.contents", { label: session.label.value })}</p>
        </div>
        <label for={fieldId}>{t("view.reportDialog.note")}</label>
        <textarea ref={field} id={fieldId} rows={4} />
        {problem.value && <p class="field-problem">{problem}</p>}
        <button type="submit" class="primary">
          {t("view.reportDialog.save")}
        </button>
      </form>
    </Dialog>
  );
}
