/** What a browser has and jsdom has not; as little of each as the view uses. Import it for its effect. */

class HighlightStandIn extends Set<Range> {
  priority = 0;
}

/** Everything is near. */
class IntersectionObserverStandIn {
  readonly #callback: IntersectionObserverCallback;

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element): void {
    const entry = { isIntersecting: true, target } as IntersectionObserverEntry;
    queueMicrotask(() => this.#callback([entry], this as unknown as IntersectionObserver));
  }

  disconnect(): void {}
}

/** Nothing ever has a size. */
class ResizeObserverStandIn {
  observe(): void {}

  disconnect(): void {}
}

Object.assign(globalThis, {
  CSS: {
    highlights: new Map<string, HighlightStandIn>(),
    escape: (text: string) => text.replace(/[^\w-]/g, "\\$&"),
  },
  Highlight: HighlightStandIn,
  IntersectionObserver: IntersectionObserverStandIn,
  ResizeObserver: ResizeObserverStandIn,
});
window.matchMedia = () => ({ matches: true }) as MediaQueryList;
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
Range.prototype.getBoundingClientRect = () => new DOMRect();
URL.createObjectURL = () => "blob:picture";
URL.revokeObjectURL = () => {};

HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.show = HTMLDialogElement.prototype.showModal;
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
