const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Well made ones up to 3999 only: "IIII" and "MIX" are none, 0. */
export function readRoman(written: string): number {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(written)) return 0;
  return [...written].reduce((sum, letter, index, letters) => {
    const value = values[letter] ?? 0;
    return sum + (value < (values[letters[index + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);
}
