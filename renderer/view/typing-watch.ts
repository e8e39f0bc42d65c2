/** Whether the reader is typing into a field right now, so that an article that arrives must not take focus away. */
export interface TypingWatch {
  isTyping(): boolean;
  /** What was typed until now has been sent off. */
  reset(): void;
}

/** Watches the fields of a document. */
export function watchTyping(root: Document): TypingWatch {
  let typedInto: EventTarget | null = null;
  root.addEventListener("input", ({ target }) => {
    typedInto = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
  });
  return {
    isTyping: () => typedInto !== null && typedInto === root.activeElement,
    reset: () => {
      typedInto = null;
    },
  };
}
