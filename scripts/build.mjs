import { build } from "./build/build.mjs";
import { runScript } from "./say.mjs";

await runScript(() => build());
