const initials = /^\p{Ll}{2,4}(?:\s?[/,]\s?[\p{L}]{2,12}){1,6}(?:\s?\([^()]{2,60}\))?\.?$/u;
const agencies =
  /^\(?(?:AP|AFP|dpa|Reuters|epd|KNA|PA|EFE|ANSA|APA|SID|sid)(?:\s?[/,]\s?(?:AP|AFP|dpa|Reuters|epd|KNA|PA|EFE|ANSA|APA|SID|sid|\p{Ll}{2,4}))*\)?\.?$/u;
const roles =
  /^(?:editor|edited by|editing by|author|written by|writing by|reporting by|additional reporting by|reported by|redaktion|redakteur(?:in)?|autor(?:in)?|bearbeitet von|text|edité par|editado por|redactor)\s?:?\s+\p{Lu}.{1,100}$/iu;

/** "Jane Roe and John Doe contributed to this report." */
const contributed =
  /^\p{Lu}.{2,120}\bcontributed (?:reporting|research|to this (?:report|story|article|post))\b.{0,60}$/u;

/** Whether a line says who made the article: "av/gb/AFP/dpa/AP", "Editor: Mark Hallam". All lines must. */
export function isSignature(text: string): boolean {
  if (text.length > 250) return false;
  const lines = text.split("\n").map((line) => line.trim());
  return lines.every(
    (line) =>
      (line.includes("contributed") && contributed.test(line)) ||
      ((line.includes("/") || line.includes(",")) && initials.test(line)) ||
      agencies.test(line) ||
      (roles.test(line) && !/[.!?]\s+\p{Lu}/u.test(line)),
  );
}
