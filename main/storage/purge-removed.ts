/**
 * Deletes what the listener took out the last time. Where that cannot be written, as on a full disk, it is done another
 * time: it must not keep Hark from starting.
 */
export function purgeRemoved(...stores: readonly { purge(): void }[]): void {
  try {
    for (const store of stores) store.purge();
  } catch (error) {
    console.error(error);
  }
}
