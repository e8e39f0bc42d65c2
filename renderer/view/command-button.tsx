import { findCommand } from "../navigation/commands.ts";
import { Icon, type IconName } from "./icons.tsx";
import { useView } from "./session-context.ts";

interface CommandButtonProps {
  readonly command: string;
  readonly icon?: IconName;
  readonly text: string;
  readonly class?: string;
}

/** A button for a command of the table; a screen reader says its key, too. */
export function CommandButton({ command, icon, text, class: className }: CommandButtonProps) {
  const { session, isMac } = useView();
  return (
    <button
      type="button"
      class={className}
      aria-keyshortcuts={describeShortcut(command, isMac)}
      onClick={() => session.run(command)}
    >
      {icon && <Icon name={icon} />}
      {text}
    </button>
  );
}

/** A command's first key that works from a button, as ARIA writes it: "Control+Shift+.". */
function describeShortcut(command: string, isMac: boolean): string | undefined {
  const key = findCommand(command)?.keys.find(({ key, scope }) => scope === "everywhere" && !key.includes(" "))?.key;
  return key?.replace("Ctrl", isMac ? "Meta" : "Control");
}
