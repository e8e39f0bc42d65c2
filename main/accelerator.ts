const modifiers = /^(?:Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)$/;
// https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators
const keys =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[)!@#$%^&*(:;<,=>?./~`[\]\\{|}"'_-]|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc)$/i;

/** The accelerator if Electron understands it, else an empty string: a menu must not break on a key it cannot show. */
export function checkAccelerator(accelerator: string): string {
  const parts = accelerator.split("+");
  const key = parts.pop() ?? "";
  return keys.test(key) && parts.every((part) => modifiers.test(part)) ? accelerator : "";
}
