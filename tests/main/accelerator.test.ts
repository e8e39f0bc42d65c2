import { expect, test } from "vitest";
import { checkAccelerator } from "../../main/accelerator.ts";

test.each(["Ctrl+Shift+.", "Ctrl+1", "F6", "Shift+F6", "Space", "H", "Ctrl+/", "Ctrl+,", "Alt+Left", "CmdOrCtrl+Plus"])(
  "%s is shown",
  (accelerator) => {
    expect(checkAccelerator(accelerator)).toBe(accelerator);
  },
);

test.each(["", "Ctrl+", "Ctrl", "ArrowDown", "Hyper+X", "Ctrl+Ü", "Ctrl++", "F25", "Ctrl+Shift"])(
  "%s is left out",
  (accelerator) => {
    expect(checkAccelerator(accelerator)).toBe("");
  },
);
