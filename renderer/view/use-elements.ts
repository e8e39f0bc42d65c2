import { useSignal } from "@preact/signals";
import { computeAccessibleName } from "dom-accessibility-api";
import { useMemo } from "preact/hooks";
import { focusElement } from "../accessibility/focus.ts";
import { findLandmarks } from "../accessibility/landmarks.ts";
import type { MessageKey } from "../locales/translate.ts";
import { findNearest, listElements, listedTargets } from "../navigation/list-elements.ts";
import { createFirstLetters } from "./first-letters.ts";
import { findOption, type Option } from "./option-list.tsx";
import type { Session } from "./session.ts";
import { walkTo } from "./walk-options.ts";

export const elementKinds = [...listedTargets, "landmark"] as const;
export type ElementKind = (typeof elementKinds)[number];

export const kindNames: { readonly [Name in ElementKind]: MessageKey } = {
  heading: "view.elements.heading",
  link: "view.elements.link",
  graphic: "view.elements.graphic",
  table: "view.elements.table",
  list: "view.elements.list",
  quote: "view.elements.quote",
  landmark: "view.elements.landmark",
};

/** One thing to go to. */
interface Destination extends Option {
  go(): void;
}

/** What a kind has, and where among it the listener is. */
interface Listing {
  readonly destinations: readonly Destination[];
  readonly nearest: number;
}

/** The state of the list of elements, and what its keys do. */
export function useElements(session: Session) {
  const { t } = session;
  const kind = useSignal<ElementKind>("heading");
  const active = useSignal(listDestinations("heading", session).nearest);
  const { destinations } = useMemo(() => listDestinations(kind.value, session), [kind.value, session]);
  const letters = useMemo(() => createFirstLetters(), []);

  const say = (index: number) => walkTo(index, destinations, active, session);
  const choose = (index: number) => {
    const destination = destinations[index];
    if (destination) session.closeDialog(destination.go);
  };
  const changeKind = (next: ElementKind) => {
    const listing = listDestinations(next, session);
    kind.value = next;
    active.value = listing.nearest;
    session.announce(sayKind(next, listing, session), "elements");
  };
  const sayLetters = (letter: string) => {
    const found = letters.add(
      letter,
      destinations.map(({ text }) => text),
      active.value,
    );
    if (found >= 0) say(found);
    else session.announce(t("say.noneBegins", { letters: letters.getTyped() }), "option");
  };
  return {
    kind: kind.value,
    destinations,
    active,
    choose,
    changeKind,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const next = findOption(event.key, active.value, destinations.length) ?? findEdge(event.key, destinations.length);
      const step = kindSteps[event.key];
      if (next !== null) say(next);
      else if (step !== undefined)
        changeKind(elementKinds.at((elementKinds.indexOf(kind.value) + step) % elementKinds.length) ?? kind.value);
      else if (event.key === "Enter") choose(active.value);
      else if (event.key.length === 1 && event.key !== " ") sayLetters(event.key);
      else return;
      event.preventDefault();
    },
  };
}

const kindSteps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

function findEdge(key: string, count: number): number | null {
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

function sayKind(kind: ElementKind, { destinations, nearest }: Listing, { t }: Session): string {
  const count = t("view.elements.count", { kind: t(kindNames[kind]), count: destinations.length });
  const text = destinations[nearest]?.text;
  return text ? `${count}. ${text}` : `${count}.`;
}

function listDestinations(kind: ElementKind, session: Session): Listing {
  if (kind === "landmark") return { destinations: listLandmarks(), nearest: 0 };
  const { t } = session;
  const article = session.article.peek();
  if (!article) return { destinations: [], nearest: 0 };
  const elements = listElements(article, kind);
  const destinations = elements.map(
    ({ range, text, language, level }): Destination => ({
      id: `${range.block}-${range.start}`,
      text: text || t("view.elements.unnamed"),
      language: text ? (language ?? article.metadata.language) : session.locale,
      ...(level === undefined ? {} : { note: t("view.elements.level", { level }) }),
      go: () => session.goToRange(range, kind),
    }),
  );
  return { destinations, nearest: findNearest(elements, session.position.peek()) };
}

function listLandmarks(): Destination[] {
  return findLandmarks(document).map((element, index) => ({
    id: String(index),
    text: computeAccessibleName(element),
    go: () => focusElement(element),
  }));
}
