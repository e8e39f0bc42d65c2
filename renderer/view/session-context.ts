import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Session } from "./session.ts";

export interface ViewContext {
  readonly session: Session;
  /** Keys are called otherwise on a Mac. */
  readonly isMac: boolean;
}

export const SessionContext = createContext<ViewContext | null>(null);

/** What every component can reach without it being handed down. Throws outside of the app. */
export function useView(): ViewContext {
  const context = useContext(SessionContext);
  if (!context) throw new Error("A component of the view stands outside of the app");
  return context;
}
