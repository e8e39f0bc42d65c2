const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Said as words, in every language; kept in capitals when a whole headline is set in them. */
export const acronymsAsWords = list(
  `NATO NASA UNESCO UNICEF OPEC FIFA UEFA AIDS COVID INTERPOL EUROPOL BRICS ASEAN MERCOSUR NAFTA SWIFT UNHCR
  RADAR LASER PISA OLAF FRONTEX`,
);

/** Said as letters; kept when a whole headline is set in capitals. Not what is a word too: "WHO", "IT". */
export const acronymsAsLetters = list(
  `EU US USA UK UAE UN IMF FBI CIA BBC CNN ABC CBS NBC AP AFP DW ARD ZDF WDR NDR CDU CSU SPD FDP AFD BSW OSCE ECB
  EZB GDP CEO CFO IOC WTO ILO IAEA G7 G20 NSA NHS NYC LGBT LGBTQ DNA RNA HIV TV PC AI ICC ICJ IDF PLO PKK SNP DUP
  GOP MP MEP PM DJ DNC RNC FDA CDC EPA NRA NBA NFL NHL MLB UFC USSR GDR DDR BRD HQ BKA BND LKA GEZ TÜV`,
);
