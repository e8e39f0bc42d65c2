/** In ms; how often a state is asked for. Short against every deadline, long enough to leave the machine its work. */
const interval = 25;

interface Patience {
  /** What is waited for, as the failure message says it: "the sound server to answer". */
  readonly what: string;
  /** In ms. */
  readonly deadline: number;
  /** More about why it may have failed, asked for only then. */
  readonly explain?: () => string;
}

/** Waits until `look` finds something, and returns it. Throws when the deadline passes. */
export async function waitUntil<Found>(
  look: () => Promise<Found | null | undefined | false> | Found | null | undefined | false,
  { what, deadline, explain }: Patience,
): Promise<Found> {
  const end = performance.now() + deadline;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`Waited ${deadline} ms for ${what}. ${explain?.() ?? ""}`.trim());
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
