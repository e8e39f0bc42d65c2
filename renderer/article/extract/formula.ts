/** Formulas nest a few levels deep; beyond this only their signs are read. */
const deepest = 30;

/** A formula as a line of text: what its author wrote for those who do not see it, else its signs in reading order. */
export function readFormula(math: Element): string {
  const stated = math.getAttribute("alttext") ?? "";
  // TeX is for machines: a voice says each backslash.
  const line = stated === "" || /[\\{}]/.test(stated) ? readPart(math, 0) : stated;
  return line.replace(/\s+/g, " ").trim();
}

function readPart(element: Element, depth: number): string {
  const name = element.localName;
  if (name.startsWith("annotation")) return "";
  if (depth > deepest || element.childElementCount === 0) return element.textContent ?? "";
  const parts = [...element.children].map((child) => readPart(child, depth + 1).trim()).filter((part) => part !== "");
  const signs: Readonly<Record<string, string>> = { mfrac: " / ", msup: "^", msub: "_" };
  const line = parts.join(signs[name] ?? " ");
  return name === "msqrt" ? `√(${line})` : line;
}
