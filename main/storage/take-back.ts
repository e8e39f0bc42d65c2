/**
 * Takes a change back, as part of the caller's transaction: several together are taken back whole or not at all. `now` in
 * ms since 1970. Throws SQLite's error.
 */
export type TakeBack = (now: number) => void;
