import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Dialog } from "./dialog.tsx";
import { useView } from "./session-context.ts";

const fieldId = "pasted-text";

interface Pasted {
  readonly html: string;
  /** What the field held just after: typing makes the HTML out of date. */
  readonly text: string;
}

/** A field for a text to be read; of a copied web page the structure is kept. */
export function PasteDialog() {
  const { session } = useView();
  const { t } = session;
  const field = useRef<HTMLTextAreaElement>(null);
  const pasted = useRef<Pasted | null>(null);
  const isMissing = useSignal(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = field.current?.value ?? "";
    isMissing.value = text.trim() === "";
    if (isMissing.value) return field.current?.focus();
    session.closeDialog();
    session.openPasted({ html: pasted.current?.text === text ? pasted.current.html : "", text });
  };
  return (
    <Dialog title={t("view.pasteDialog.title")} initialFocus={fieldId}>
      <form class="paste" onSubmit={submit} noValidate>
        <label for={fieldId}>{t("view.pasteDialog.label")}</label>
        <textarea
          ref={field}
          id={fieldId}
          rows={8}
          aria-describedby="pasted-note"
          aria-invalid={isMissing.value || undefined}
          // Enter begins a new line.
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          onPaste={(event) => {
            pasted.current = keepHtml(event, event.currentTarget);
          }}
        />
        <p id="pasted-note" class={isMissing.value ? "field-problem" : "quiet"}>
          {isMissing.value ? t("view.pasteDialog.empty") : t("view.pasteDialog.hint")}
        </p>
        <button type="submit" class="primary">
          {t("view.pasteDialog.read")}
        </button>
      </form>
    </Dialog>
  );
}

/** The HTML of what is pasted, when it becomes all that the field holds. */
function keepHtml(event: ClipboardEvent, field: HTMLTextAreaElement): Pasted | null {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const replacesAll = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  // A field keeps line ends as line feeds only.
  return html !== "" && replacesAll ? { html, text: text.replaceAll(/\r\n?/g, "\n") } : null;
}
