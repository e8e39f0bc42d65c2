/**
 * Abbreviations that end with a full stop in the middle of a sentence, by primary language, in lower case and without
 * the last stop. Gathered from style guides of news agencies; a test shows what each kind is good for.
 */
export const abbreviations: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    [
      "dr mr mrs ms messrs prof rev hon st sr jr gen col lt maj capt sgt cpl gov sen rep pres supt insp adm cmdr",
      "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun",
      "vs v no nos p pp vol ed eds fig figs ch sec art al approx est dept univ assn bros co corp inc ltd",
      "e.g i.e cf etc viz ca u.s u.k u.n e.u d.c a.m p.m ph.d m.d b.c a.d ft mt ave blvd rd",
    ].flatMap((line) => line.split(" ")),
  ),
  de: new Set(
    [
      "dr prof hr fr hrn dipl ing mag med phil jur st hl u.a u.ä u.s.w usw bzw ca etc evtl ggf inkl exkl",
      "z.b z. b d.h d. h o.ä s.o s.u v.a vgl nr s abs art bd hrsg jh jhd v.chr n.chr max min mio mrd tsd",
      "jan feb febr mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa so str tel zzgl abzgl geb gest verh",
    ].flatMap((line) => line.split(" ")),
  ),
};
