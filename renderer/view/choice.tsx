interface ChoiceProps<Value> {
  readonly id: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: string | number;
  nameValue(value: Value): string;
  onChoose(value: Value): void;
}

/** A labelled list to choose one of a few values from. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { id, label, values, chosen, nameValue, onChoose } = props;
  return (
    <>
      <label for={id}>{label}</label>{" "}
      <select
        id={id}
        value={String(chosen)}
        onChange={({ currentTarget: { value } }) => {
          const found = values.find((one) => String(one) === value);
          if (found !== undefined) onChoose(found);
        }}
      >
        {values.map((one) => (
          <option key={one} value={String(one)}>
            {nameValue(one)}
          </option>
        ))}
      </select>
    </>
  );
}
