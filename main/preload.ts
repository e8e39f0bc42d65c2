import { contextBridge, ipcRenderer } from "electron";
import { eventChannel, requestChannel } from "./channels.ts";
import { type Events, eventNames, type HarkBridge, type Requests, requestNames } from "./contract.ts";
import { naturalPortMessage } from "./contract-natural.ts";

// Made from the list of names, so that the page gets exactly these and never ipcRenderer itself.
const request = Object.fromEntries(
  requestNames.map((name) => [name, (...args: unknown[]) => ipcRenderer.invoke(requestChannel(name), ...args)]),
) as unknown as Requests;

function on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void {
  if (!eventNames.includes(name)) throw new Error("Unknown event");
  // The sender is kept back: it would hand out ipcRenderer.
  const receive = (_event: unknown, event: Events[Name]) => listener(event);
  ipcRenderer.on(eventChannel(name), receive);
  return () => void ipcRenderer.off(eventChannel(name), receive);
}

// A port cannot pass the bridge; the page gets it as a message of its own window.
ipcRenderer.on(naturalPortMessage, ({ ports }) =>
  window.postMessage(naturalPortMessage, { targetOrigin: location.origin, transfer: [...ports] }),
);

contextBridge.exposeInMainWorld("hark", { request, on } satisfies HarkBridge);
