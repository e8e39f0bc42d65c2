interface WorkBarProps {
  readonly label: string;
  /** How far it is; without it, nobody knows. */
  readonly progress?: { readonly max: number; readonly value: number };
  readonly cancelText: string;
  /** Gets focus when it is cancelled: the button goes away with what it ends, and would take focus with it. */
  readonly focusAfter: string;
  onCancel(): void;
}

/** What is under way, with a way to give it up. */
export function WorkBar({ label, progress, cancelText, focusAfter, onCancel }: WorkBarProps) {
  const cancel = () => {
    document.getElementById(focusAfter)?.focus();
    onCancel();
  };
  return (
    <div class="loading">
      <label>
        {label}
        <progress {...progress} />
      </label>
      <button type="button" onClick={cancel}>
        {cancelText}
      </button>
    </div>
  );
}
