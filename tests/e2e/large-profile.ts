import { join } from "node:path";
import { openDatabase } from "../../main/storage/database.ts";
import { createLibrary } from "../../main/storage/library.ts";
import { fillLibrary } from "../../scripts/bench/fill-library.mjs";
import type { Desktop } from "../harness/desktop.ts";

/** A profile with so many articles in its library. Returns its folder. */
export async function makeLargeProfile(desktop: Desktop, articles: number): Promise<string> {
  const profile = await desktop.makeFolder("large");
  const database = openDatabase(join(profile, "hark.db"));
  fillLibrary(database, createLibrary(database), articles);
  database.close();
  return profile;
}
