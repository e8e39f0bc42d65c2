import { useEffect } from "preact/hooks";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";

/** Opens what is dropped anywhere onto the window. */
export function useDrops(): void {
  const { session } = useView();
  useEffect(() => {
    const stop = new AbortController();
    listenForDrops(session, stop.signal);
    return () => stop.abort();
  }, [session]);
}

function listenForDrops(session: Session, signal: AbortSignal): void {
  // A link or a marked text that is dragged and let go within the article is not meant to be opened.
  let isOurs = false;
  document.addEventListener("dragstart", () => (isOurs = true), { signal });
  document.addEventListener("dragend", () => (isOurs = false), { signal });
  document.addEventListener(
    "dragover",
    (event) => {
      if (!isOurs) event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    "drop",
    (event) => {
      // Left to itself the window would go to what was dropped, text fields included.
      event.preventDefault();
      if (!isOurs && event.dataTransfer) openDropped(event.dataTransfer, session);
    },
    { signal },
  );
}

function openDropped(data: DataTransfer, session: Session): void {
  const [file] = data.files;
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  const address = findAddress(data.getData("text/uri-list")) ?? findAddress(text);
  if (file) session.openFile(file);
  else if (address) session.openAddress(address);
  else if (text.trim() !== "" || html !== "") session.openPasted({ html, text });
}

/** The first address of a list (RFC 2483: one a line, "#" begins a comment), when it holds nothing but addresses. */
function findAddress(list: string): string | null {
  const lines = list.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  const areAddresses = lines.every((line) => /^https?:\/\/\S+$/i.test(line));
  return areAddresses ? (lines[0] ?? null) : null;
}
