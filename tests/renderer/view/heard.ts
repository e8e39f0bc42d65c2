import { virtual } from "@guidepup/virtual-screen-reader";

/** Far more than any page of these tests has to say. */
const longestWalk = 500;

/**
 * What a screen reader says, walking an element from its start to its end, without the ends of what it leaves and the
 * options of closed lists.
 */
export async function listenTo(container: Node): Promise<string[]> {
  await virtual.start({ container });
  try {
    // Where focus is inside already, the way to it is said at the start, and is not part of the walk.
    const [first] = await virtual.spokenPhraseLog();
    await virtual.clearSpokenPhraseLog();
    for (let step = 0; step < longestWalk; step++) {
      await virtual.next();
      const last = await virtual.lastSpokenPhrase();
      if (last === `end of ${first}`) break;
    }
    return [first ?? "", ...(await virtual.spokenPhraseLog())].filter(isOfInterest);
  } finally {
    await virtual.stop();
  }
}

function isOfInterest(phrase: string): boolean {
  return !/^(end of |option, )/.test(phrase);
}
