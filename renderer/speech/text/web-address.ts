import type { TextRule } from "./text-rule.ts";

/** How the signs of addresses are called in a language. */
export type SignNames = Readonly<Record<string, string>>;

const label = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,62}[\p{L}\d])?`;
const domain = String.raw`${label}(?:\.${label}){1,10}`;
const path = String.raw`(?:[/?#][^\s,;()<>"“”]{0,2000}(?<![.!?:'’]))?/?`;
// Without "http" only what is plainly a site: "etc.so" and "U.S.is" are slips of the pen.
const knownEnd = "(?:com|org|net|edu|gov|int|info|news|co\\.uk|uk|de|at|ch|eu|fr|it|es|nl|io|tv|app|dev|ai)";

/**
 * Web addresses by the site's name, whole where the listener asked for it; e-mail and Mastodon addresses whole.
 * WHATWG URL 4.3 for what a host is made of, RFC 5322 3.4.1 for mail.
 */
export function createAddressRules(names: SignNames): readonly TextRule[] {
  const nameSigns = (text: string): string =>
    text
      .replaceAll(/[^\p{L}\d\s]/gu, (sign) => (names[sign] === undefined ? " " : ` ${names[sign]} `))
      .replaceAll(/ {2,}/gu, " ")
      .trim();
  return [
    {
      name: "an e-mail address is said with its signs",
      pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,10}(?![\p{L}\d])/gu,
      replace: ([address]) => nameSigns(address),
    },
    {
      name: "a web address is said as its domain, or whole",
      pattern: new RegExp(
        String.raw`(?<![\p{L}\d@.])(?:https?://|www\.)(?:www\.)?(${domain})(?::\d{1,5})?(${path})`,
        "giu",
      ),
      replace: ([, site = "", rest = ""], { wholeAddresses }) =>
        nameSigns(wholeAddresses ? `${site}${rest.replace(/\/$/u, "")}` : site),
    },
    {
      name: "a site's name is said with its dots, what follows only when asked for",
      pattern: new RegExp(
        String.raw`(?<![\p{L}\d@./-])((?:${label}\.){1,4}${knownEnd})(?![\p{L}\d-]|\.\p{L})(${path})`,
        "giu",
      ),
      replace: ([, site = "", rest = ""], { wholeAddresses }) =>
        nameSigns(wholeAddresses ? `${site}${rest.replace(/\/$/u, "")}` : site),
    },
  ];
}
