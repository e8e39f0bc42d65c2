import { useEffect, useRef } from "preact/hooks";

/** In ms without a key: who is still typing does not want to be talked into. */
const typingPause = 350;

interface TypingPause {
  /** A key was pressed: what waits, waits from now on. */
  restart(): void;
  /** It is done already. */
  cancel(): void;
}

/** Does something once somebody has stopped typing for `pause` ms; nothing after the field is gone. */
export function useTypingPause(act: () => void, pause = typingPause): TypingPause {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(act);
  latest.current = act;
  const cancel = () => clearTimeout(timer.current);
  useEffect(() => cancel, []);
  const restart = () => {
    cancel();
    timer.current = setTimeout(() => latest.current(), pause);
  };
  return { restart, cancel };
}
