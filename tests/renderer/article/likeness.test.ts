import { expect, test } from "vitest";
import { groupStories, isKnown, listRuns } from "../../../renderer/article/likeness.ts";

const english = {
  dam: "A dam above the town of Kirkdale broke on Tuesday after three days of rain, flooding about 400 homes. Nobody was killed, the fire service said. The dam was built in 1931 and was to be repaired next year.",
  damElsewhere:
    "Around 400 homes were flooded when a dam near Kirkdale gave way on Tuesday. Firefighters said that no one had died. It had rained for three days. Repairs to the dam, which dates from 1931, had been planned for next year.",
  otherFlood:
    "Rivers in the south rose again on Tuesday after days of rain. In Marlow a road was closed, and schools stay shut until Friday. The weather service expects the rain to end at the weekend.",
  election:
    "Voters in Norland go to the polls on Sunday. The governing party is behind in all surveys, and its leader has promised to step down should it lose.",
};
const german = {
  streik:
    "Die Lokführer der Nordbahn streiken ab Donnerstag für drei Tage. Die Gewerkschaft fordert acht Prozent mehr Lohn. Die Bahn will mit einem Notfahrplan die Hälfte der Züge fahren lassen.",
  streikAnderswo:
    "Bei der Nordbahn beginnt am Donnerstag ein dreitägiger Streik der Lokführer. Jeder zweite Zug soll nach einem Notfahrplan fahren, teilte die Bahn mit. Der Gewerkschaft geht es um acht Prozent mehr Lohn.",
  andererStreik:
    "Im öffentlichen Dienst drohen Streiks in Krankenhäusern. Die Gewerkschaft will am Montag über Warnstreiks entscheiden, nachdem die Verhandlungen über die Arbeitszeit gescheitert sind.",
  bruecke:
    "Die neue Rheinbrücke wird erst 2029 fertig. Der Stahl für die Pfeiler muss noch einmal geprüft werden, sagte die Verkehrsministerin.",
};

test("the same story is found in other words, and another one of its kind is another", () => {
  expect(groupStories([english.dam, english.election, english.damElsewhere, english.otherFlood])).toEqual([0, 1, 0, 3]);
});

test("in German, too", () => {
  expect(groupStories([german.bruecke, german.streik, german.andererStreik, german.streikAnderswo])).toEqual([
    0, 1, 2, 1,
  ]);
});

test("what has no text is like nothing", () => {
  expect(groupStories(["", "", english.dam])).toEqual([0, 1, 2]);
});

test("a paragraph that was heard is known, also with a word changed; a new one is not, nor a short one", () => {
  const known = listRuns(`${english.dam} ${german.streik}`);
  expect(
    isKnown(
      "A dam above the town of Kirkdale broke on Tuesday after three days of heavy rain, flooding about 400 homes.",
      known,
    ),
  ).toBe(true);
  expect(
    isKnown(
      "Die Gewerkschaft fordert acht Prozent mehr Lohn. Die Bahn will mit einem Notfahrplan die Hälfte der Züge fahren lassen.",
      known,
    ),
  ).toBe(true);
  expect(
    isKnown("On Wednesday the mayor of Kirkdale asked for help from the army to clear the streets of mud.", known),
  ).toBe(false);
  expect(isKnown("Die Gewerkschaft fordert acht", known)).toBe(false);
});
