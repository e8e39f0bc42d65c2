/** How pages name the links that lead past their furniture, a list number before them or not. */
const patterns = [
  /^(?:\d+[.)]\s*)?(?:skip|jump|go) (?:straight |directly )?to \p{L}/iu,
  /^(?:\d+[.)]\s*)?skip (?:past )?(?:this )?(?:ad|ads|advert|advertisement|promotion|newsletter)s?\b/iu,
  /^(?:\d+[.)]\s*)?(?:direkt )?zu[mr] (?:haupt)?(?:inhalt|menü|navigation|suche|fußzeile|seitenanfang|artikel)/iu,
  /^(?:\d+[.)]\s*)?(?:aller|passer) (?:au|à la|aux) \p{L}/iu,
  /^(?:\d+[.)]\s*)?(?:ir|saltar) (?:al|a la) \p{L}/iu,
  /^(?:\d+[.)]\s*)?vai (?:al|alla) \p{L}/iu,
];

/** All in one: to try one after the other takes three times as long. */
const skipLink = new RegExp(patterns.map(({ source }) => source).join("|"), "iu");

/** Longer lines are sentences that begin like one. */
const longest = 80;

/** Whether a line is a skip link: useful on the page, not part of what it says. */
export function isSkipLink(line: string): boolean {
  return line.length <= longest && line.includes(" ") && skipLink.test(line) && !/[.!?]$/.test(line);
}
