import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { focusElement } from "../accessibility/focus.ts";
import { openModal } from "../accessibility/open-modal.ts";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";

interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /**
   * The id of what gets focus first; the button that closes it where left out. Not the dialog itself: Orca then reads
   * all that is in it in one breath. Not its title, which would be said twice.
   */
  readonly initialFocus?: string;
  /** The id of what is to be said when it opens, after its title. */
  readonly describedBy?: string;
  /** Keys that answer the dialog, wherever in it focus is. */
  onKeyDown?(event: KeyboardEvent): void;
}

/**
 * Makes a box a section of the accessibility tree, which leaves out bare ones; what it says holds without it, too. Orca 43
 * reads every choice (select) aloud as it appears, unless the nearest box around it and the focused field is a section.
 */
export const plainSection = { "aria-busy": false } as const;

/** A modal dialog. Escape and its button close it, and focus goes back to where it was. */
export function Dialog({ title, children, initialFocus, describedBy, onKeyDown }: DialogProps) {
  const { session } = useView();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => (dialog.current ? showDialog(dialog.current, initialFocus, session) : undefined), []);
  return (
    <dialog ref={dialog} tabIndex={-1} aria-labelledby={titleId} aria-describedby={describedBy} onKeyDown={onKeyDown}>
      <div class="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" data-close onClick={() => session.leaveDialog()}>
          {session.t("view.close")}
        </button>
      </div>
      <div {...plainSection}>{children}</div>
    </dialog>
  );
}

function showDialog(
  dialog: HTMLDialogElement,
  focusId: string | undefined,
  { leaveDialog, dialogClosed, ...session }: Pick<Session, "leaveDialog" | "dialogClosed" | "returnFocus" | "speaker">,
): () => void {
  const returnFocus = rememberFocus();
  const first = dialog.querySelector<HTMLElement>(focusId === undefined ? "[data-close]" : `#${focusId}`);
  const stopWaiting = openModal(dialog, first, session.speaker.peek() !== "hark");
  const close = () => leaveDialog();
  // Escape: closed by the browser, the dialog would bring focus back by itself, and the position along.
  const cancel = (event: Event) => {
    // A field for a file in the dialog has a "cancel" of its own, which comes here, too.
    if (event.target !== dialog) return;
    event.preventDefault();
    close();
  };
  dialog.addEventListener("cancel", cancel);
  dialog.addEventListener("close", close);
  return () => {
    stopWaiting();
    // "close" comes later, when another dialog may be open that it would close.
    dialog.removeEventListener("close", close);
    session.returnFocus(() => {
      dialog.close();
      returnFocus();
    });
    dialogClosed();
  };
}

/** Returns a function that brings focus back to exactly where it is now: in a field, to the very letter. */
function rememberFocus(): () => void {
  const before = document.activeElement;
  const field = before instanceof HTMLInputElement || before instanceof HTMLTextAreaElement ? before : null;
  const [start, end] = [field?.selectionStart ?? null, field?.selectionEnd ?? null];
  return () => {
    const target = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
    const fallback = target ?? document.getElementById("article");
    if (fallback) focusElement(fallback);
    // A field may select all of its text when focus comes.
    if (field && target && start !== null) field.setSelectionRange(start, end);
  };
}
