import { expect, test } from "vitest";
import { cleanCredit, splitCredit } from "../../../renderer/article/credit.ts";

test.each([
  // Glued, as text of a saved page has it.
  ["NATO and Russia are talking againImage: AP", "NATO and Russia are talking again", "AP", "Image: AP"],
  ["Cranes at dusk. Photo by Li Wen / Unsplash", "Cranes at dusk.", "Li Wen / Unsplash", "Photo by Li Wen / Unsplash"],
  ["The old boat. Credit...Dana Okafor", "The old boat.", "Dana Okafor", "Credit...Dana Okafor"],
  ["The pier, with 62 people on boardImage: EPP", "The pier, with 62 people on board", "EPP", "Image: EPP"],
  [
    "Der Turm schweigt (2009)Bild: picture-alliance/dpa",
    "Der Turm schweigt (2009)",
    "picture-alliance/dpa",
    "Bild: picture-alliance/dpa",
  ],
  // After a space, a full stop or a bar.
  ["Der Kirchturm schweigt. Foto: Lena Vogt/nwb", "Der Kirchturm schweigt.", "Lena Vogt/nwb", "Foto: Lena Vogt/nwb"],
  ["Le port au matin. Photo : Jeanne Petit", "Le port au matin.", "Jeanne Petit", "Photo : Jeanne Petit"],
  [
    "The kite | Photograph: Noor Haddad/The Strand",
    "The kite",
    "Noor Haddad/The Strand",
    "Photograph: Noor Haddad/The Strand",
  ],
  ["修理を終えた時計台　写真：港町資料館", "修理を終えた時計台", "港町資料館", "写真：港町資料館"],
  ["رست السفينة صباح السبت. تصوير: سامي خليل", "رست السفينة صباح السبت.", "سامي خليل", "تصوير: سامي خليل"],
  // In brackets, with a label or an agency.
  ["A hill in May (AP Photo/Ann Lee)", "A hill in May", "AP Photo/Ann Lee", "(AP Photo/Ann Lee)"],
  ["A hill in May. (Photo by Ann Lee)", "A hill in May.", "Ann Lee", "(Photo by Ann Lee)"],
  ["A hill in May [Reuters]", "A hill in May", "Reuters", "[Reuters]"],
  // Signed, or at the end behind a full stop.
  ["A hill in May © Ann Lee", "A hill in May", "Ann Lee", "© Ann Lee"],
  ["A hill in May. Ann Lee/Getty Images", "A hill in May.", "Ann Lee/Getty Images", "Ann Lee/Getty Images"],
  ["Image: AP", "", "AP", "Image: AP"],
])("%s", (text, caption, credit, printed) => {
  expect(splitCredit(text)).toEqual({ caption, credit, printed });
});

test.each([
  "The hill (in May)",
  "The source of the river",
  "She said: nobody was there",
  "A picture of the photographer's mother",
  "Members of the AP class of 2019",
  "The image: a small boat. Behind it the sea was quiet and nobody spoke",
  "Reutershagen",
  "",
])("%s has no credit", (text) => {
  expect(splitCredit(text)).toEqual({ caption: text, credit: "", printed: "" });
});

test.each([
  ["Image: AP", "AP"],
  ["(Photo: Ann Lee)", "Ann Lee"],
  ["© Foto: dpa", "dpa"],
  ["| Ann Lee /", "Ann Lee"],
  ["Bild von Ann Lee.", "Ann Lee"],
])("%s names %s", (text, credit) => {
  expect(cleanCredit(text)).toBe(credit);
});
