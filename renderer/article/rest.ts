/** In characters: what takes longer to understand than a key may wait. */
const largeText = 500_000;

/** Between the steps of understanding a large text: ends the window's turn, so that what was pressed meanwhile comes first. */
export function rest(text: string): Promise<void> {
  if (text.length < largeText) return Promise.resolve();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
