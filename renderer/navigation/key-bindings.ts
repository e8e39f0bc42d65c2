import type { KeyBinding } from "./command.ts";

/** Keys that work everywhere. */
export function everywhere(...keys: string[]): KeyBinding[] {
  return keys.map((key) => ({ key, scope: "everywhere" }));
}

/** Keys that work in the article, and are left to fields and buttons. */
export function inArticle(...keys: string[]): KeyBinding[] {
  return keys.map((key) => ({ key, scope: "article" }));
}
