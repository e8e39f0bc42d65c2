import { expect, test } from "vitest";
import { guessLanguage } from "../../../renderer/article/guess-language.ts";

test.each([
  ["en", "The boat left the mainland on Saturday morning, and it was late for the first time this year."],
  ["de", "Das Büro öffnet ab Montag erst um neun, denn die Heizung wird über die Feiertage erneuert."],
  ["fr", "Le bateau est arrivé dans le port avec une heure de retard, et les enfants attendaient sur le quai."],
  ["es", "El barco llegó al puerto con una hora de retraso, y los niños esperaban en el muelle por la mañana."],
  ["it", "La nave è arrivata nel porto con un'ora di ritardo, e i bambini non erano sul molo della città."],
  ["pt", "O barco chegou ao porto com uma hora de atraso, e as crianças não estavam no cais para o ver."],
  ["nl", "De boot kwam met een uur vertraging aan in de haven, en de kinderen stonden niet op de kade."],
  ["sv", "Båten kom till hamnen med en timmes försening, och det var inte många som stod på kajen."],
  ["pl", "Statek przybył do portu z opóźnieniem i nie było to nic nowego, ale dzieci czekały na nabrzeżu."],
  ["ru", "Лодка пришла в гавань с опозданием."],
  ["uk", "Човен прибув у гавань із запізненням, і діти його чекали."],
  ["ja", "船は一時間遅れて港に着いた。"],
  ["zh", "船晚了一个小时才到港口。"],
  ["ar", "وصل القارب إلى الميناء متأخرا ساعة."],
  ["el", "Το πλοίο έφτασε στο λιμάνι."],
])("%s", (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test("what is too short, mixed or no language at all is not guessed", () => {
  for (const text of [
    "",
    "Die Hard",
    "12:30 – 14:00",
    "NATO UNO UNESCO FIFA IOC WHO",
    "Lorem ipsum dolor sit amet elit",
  ])
    expect(guessLanguage(text), text).toBe("");
});
