/**
 * In ms: time for a screen reader to come to what has focus, before the page around the dialog leaves its tree. Orca 43
 * forgets its own place together with the page; a focus event that it meets after that it takes for nothing new, and says
 * nothing.
 */
const arrivalTime = 1000;

/**
 * Opens a dialog with focus on `first`. Where a screen reader is to follow, it becomes modal a moment later, or with
 * the next key or click before that takes effect. Returns a function that gives this up.
 */
export function openModal(dialog: HTMLDialogElement, first: HTMLElement | null, isFollowed: boolean): () => void {
  // Left to itself the dialog would focus its first button, and saying that would cut off what the dialog is.
  first?.setAttribute("autofocus", "");
  if (isFollowed) dialog.show();
  else dialog.showModal();
  first?.focus();
  return isFollowed ? becomeModalSoon(dialog) : () => {};
}

function becomeModalSoon(dialog: HTMLDialogElement): () => void {
  const controller = new AbortController();
  const becomeModal = () => {
    giveUp();
    if (dialog.isConnected) makeModal(dialog);
  };
  const timer = setTimeout(becomeModal, arrivalTime);
  const giveUp = () => {
    clearTimeout(timer);
    controller.abort();
  };
  for (const type of ["keydown", "pointerdown"])
    window.addEventListener(type, becomeModal, { capture: true, signal: controller.signal });
  return giveUp;
}

/** Without closing it, which would move focus; focus stays where it is in the dialog. */
function makeModal(dialog: HTMLDialogElement): void {
  const focused = dialog.ownerDocument.activeElement;
  if (focused !== null && dialog.contains(focused)) {
    dialog.querySelector("[autofocus]")?.removeAttribute("autofocus");
    focused.setAttribute("autofocus", "");
  }
  dialog.removeAttribute("open");
  dialog.showModal();
}
