import { render } from "preact";
import type { HarkBridge } from "../main/contract.ts";
import { App } from "./view/app.tsx";
import { createSession } from "./view/create-session.ts";

declare global {
  interface Window {
    /** Put there by main/preload.ts. */
    readonly hark: HarkBridge;
  }
}

const startUp = await window.hark.request.readStartUp();
document.documentElement.lang = startUp.locale;
const session = createSession(window.hark, startUp);
const root = document.getElementById("app");
if (root) render(<App session={session} isMac={startUp.platform === "mac"} />, root);
