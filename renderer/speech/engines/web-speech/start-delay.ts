/** How many of the last times count. */
const remembered = 5;

/** How long the system takes from being asked to speak until it is heard: what of a pause it makes by itself. */
export class StartDelay {
  readonly #last: number[] = [];

  /** @param ms from being asked to the start. */
  note(ms: number): void {
    this.#last.push(ms);
    if (this.#last.length > remembered) this.#last.shift();
  }

  /** In ms: what it took at least of late, so that no pause becomes shorter than asked for; 0 when nothing is known. */
  get least(): number {
    return this.#last.length > 0 ? Math.min(...this.#last) : 0;
  }
}
