import type { Events, Requests } from "./contract.ts";

/** The name under which a request travels between the processes. */
export function requestChannel(name: keyof Requests): string {
  return `hark:request:${name}`;
}

/** The name under which an event travels. */
export function eventChannel(name: keyof Events): string {
  return `hark:event:${name}`;
}
