import type { TextRule } from "../text-rule.ts";
import { createAddressRules } from "../web-address.ts";

export const addressRules: readonly TextRule[] = createAddressRules({
  ".": "dot",
  "@": "at",
  "/": "slash",
  "-": "dash",
  _: "underscore",
  "+": "plus",
  "?": "question mark",
  "=": "equals",
  "&": "and",
  "#": "hash",
  "%": "percent",
  ":": "colon",
  "~": "tilde",
});
