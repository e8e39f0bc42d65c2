import { expect, test } from "vitest";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { commands } from "../../../renderer/navigation/commands.ts";
import { describeKey } from "../../../renderer/view/describe-key.ts";

const tell = (key: string, letterKeys = true) =>
  describeKey(key, { t: createTranslate("en"), isMac: false, commands, letterKeys });

test("a key says what it does and where", () => {
  expect(tell("Ctrl+I")).toBe("Control+I. Where am I.");
  expect(tell("H")).toBe("H. In the article: Next heading. A screen reader in browse mode keeps this key for itself.");
  expect(tell("H", false)).toMatch(/Letter keys off\.$/);
});

test("a chord says that it is begun, and what it does as a whole", () => {
  expect(tell("Ctrl+J")).toBe("Control+J. Another key follows it.");
  expect(tell("Ctrl+J Ctrl+H")).toBe("Control+J then Control+H. Next heading.");
});

test("a key that is not Hark's says whose it is and what for; a free one that it is free", () => {
  expect(tell("Insert+F7")).toBe(
    "Insert+F7. It belongs to NVDA, JAWS, Narrator, Orca: the screen reader's own commands. Hark never uses it.",
  );
  expect(tell("F4")).toBe("F4. It does nothing in Hark.");
});
