import { computed, signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Article, Position } from "../../../renderer/article/article.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import type { CommandContext } from "../../../renderer/navigation/command-context.ts";
import { moveCommands } from "../../../renderer/navigation/move-commands.ts";
import { createCellMover } from "../../../renderer/view/cell-mover.ts";
import { sayEmpty } from "../../../renderer/view/command-sentences.ts";
import { createFinder } from "../../../renderer/view/finder.ts";
import { createMover } from "../../../renderer/view/mover.ts";
import type { Reading } from "../../../renderer/view/reading.ts";
import { figure, heading, listItem, makeArticle, paragraph } from "../make-article.ts";

const cell = (text: string, header = false) => ({ text, header });

/** One of everything, and a table last, so that its edge is the article's. */
const whole = makeArticle([
  heading("Rain", 1),
  paragraph("It rains here. It may stop."),
  heading("Roads"),
  figure("A wet road", "The road floods.", "AP"),
  { kind: "quote", text: "Stay at home.", marks: [], attribution: "The mayor" },
  listItem("one", 1, 2),
  listItem("two", 2, 2),
  {
    kind: "table",
    caption: "",
    rows: [
      [cell("Day", true), cell("Rain", true)],
      [cell("Monday"), cell("much")],
    ],
  },
]);

/** Everything that moves, and what was said since it was asked last. */
function begin(content: Article | null, speaker: "hark" | "screenReader" | "both", isPlaying: boolean) {
  const t = createTranslate("en");
  const article = signal(content);
  const position = signal<Position>({ block: 0, offset: 0 });
  const said: string[] = [];
  const announce = (sentence: string) => void said.push(sentence);
  const player = {
    state: signal(isPlaying ? "playing" : "idle"),
    // While it plays the voice goes there, and so is heard.
    follow: () => void (isPlaying && said.push("the article")),
    sayOnce: () => void said.push("the article"),
  };
  const options = {
    t,
    locale: "en",
    reading: { article, position, name: computed(() => "Rain") } as unknown as Reading,
    player: player as never,
    assistiveTechnology: speaker !== "hark",
    getSpeaker: () => speaker,
    announce,
    announceAll: (sentences: readonly { text: string }[]) => {
      for (const { text } of sentences) announce(text);
    },
    // A screen reader that is there says what focus comes to.
    focusRange: () => void (speaker !== "hark" && said.push("what has focus")),
    sayEmpty: () => sayEmpty(t, false),
    showDialog: () => void said.push("the dialog"),
  } as const;
  const finder = createFinder(options);
  const context: Partial<CommandContext> = {
    ...createMover(options),
    moveToCell: createCellMover(options),
    findAgain: finder.goToHit,
    tellCharacter: () => void said.push("character"),
    showFind: options.showDialog,
    showElements: options.showDialog,
  };
  const run = (command: (typeof moveCommands)[number]) => {
    said.length = 0;
    command.run(context as CommandContext);
    return said.join(" ");
  };
  return { run, position, finder };
}

const where = { "its start": { block: 0, offset: 0 }, "its end": { block: 7, offset: 19 } };

for (const speaker of ["hark", "screenReader", "both"] as const)
  for (const isPlaying of [false, true])
    test(`${speaker}, ${isPlaying ? "reading" : "at rest"}: every move says where it came, or that it could not`, () => {
      for (const command of moveCommands)
        for (const [name, place] of Object.entries(where)) {
          const { run, position, finder } = begin(whole, speaker, isPlaying);
          finder.search("rain");
          position.value = place;
          // On to the edge, and over it.
          for (let count = 0; count < 80; count++) {
            const before = position.value;
            const heard = run(command);
            expect(heard, `${command.id} from ${name}, press ${count + 1}`).not.toBe("");
            if (position.value !== before) continue;
            if (/^go\.(next|previous)\./.test(command.id)) expect(heard).toMatch(/^No (next|previous) \w/);
            break;
          }
        }
    });

test("where there is none of it, and where there is no article, that is said", () => {
  const plain = begin(makeArticle([paragraph("It rains.")]), "hark", false);
  const empty = begin(null, "hark", false);
  for (const command of moveCommands) {
    expect(plain.run(command), command.id).not.toBe("");
    expect(empty.run(command), command.id).not.toBe("");
  }
});
