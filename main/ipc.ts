import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { eventChannel, requestChannel } from "./channels.ts";
import { type Events, type Requests, requestNames } from "./contract.ts";
import { checkArguments } from "./request-arguments.ts";

/** Answers the renderer's requests. It is not trusted: sender and arguments of each call are checked first. */
export function serveRequests(requests: Requests, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of requestNames) serveRequest(name);

  function serveRequest<Name extends keyof Requests>(name: Name): void {
    ipcMain.handle(requestChannel(name), (event, ...received: unknown[]) => {
      if (!isTrusted(event)) throw new Error(`${name}: unknown sender`);
      const args = checkArguments(name, received);
      return (requests[name] as (...args: Parameters<Requests[Name]>) => unknown)(...args);
    });
  }
}

/** Tells the renderer something by itself. */
export function sendEvent<Name extends keyof Events>(contents: WebContents, name: Name, event: Events[Name]): void {
  if (!contents.isDestroyed()) contents.send(eventChannel(name), event);
}
