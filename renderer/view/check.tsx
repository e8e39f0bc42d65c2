interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  /** The id of what says more about it. */
  readonly describedBy?: string;
  onChoose(isOn: boolean): void;
}

/** A labelled box to tick. */
export function Check({ label, isOn, describedBy, onChoose }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        aria-describedby={describedBy}
        checked={isOn}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
