import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Dialog } from "./dialog.tsx";
import { toMegabytes, toPercent } from "./natural-state.ts";
import { useView } from "./session-context.ts";

const introId = "natural-intro";
/** What is asked for first, in every state of the pack. */
const firstId = "natural-first";

/** The natural voices: what they are and where they come from, to be installed and removed. */
export function NaturalDialog() {
  const { session } = useView();
  const { t, natural } = session;
  const { state, voices } = natural.pack.value;
  return (
    <Dialog
      title={t("view.natural.title")}
      describedBy={introId}
      {...(state === "unsupported" ? {} : { initialFocus: firstId })}
    >
      <div class="choices">
        <div id={introId}>
          <p>{t("view.natural.about", { count: voices.length })}</p>
          <State />
        </div>
        {natural.problem.value && <p class="field-problem">{natural.problem}</p>}
        {state !== "unsupported" && <Actions />}
      </div>
    </Dialog>
  );
}

function State() {
  const { session } = useView();
  const { t, natural, settings } = session;
  const { state, bytes, bytesHere, host } = natural.pack.value;
  const megabytes = toMegabytes(bytes);
  const progress = natural.progress.value;
  if (progress) return <p>{t("view.natural.working", { percent: toPercent(progress), megabytes })}</p>;
  const facts = { megabytes, host, done: toMegabytes(bytesHere) };
  const rate = state === "installed" && settings.value.naturalSpeed !== null ? natural.getSustainedRate() : null;
  return (
    <>
      <p>{t(`view.natural.${state}`, facts)}</p>
      {rate !== null && <p>{t("view.natural.rate", { rate })}</p>}
    </>
  );
}

function Actions() {
  const { session } = useView();
  const { natural } = session;
  const isRemoving = useSignal(false);
  const { state } = natural.pack.value;
  const part = useRef<HTMLDivElement>(null);
  const stage = natural.progress.value ? "working" : isRemoving.value ? "removing" : state;
  const isFirst = useRef(true);
  useEffect(() => {
    // The button that was pressed is gone: focus goes to what can be done now, which is not said over what has been.
    if (!isFirst.current) session.moveFocus(() => part.current?.querySelector<HTMLElement>(`#${firstId}`)?.focus());
    isFirst.current = false;
  }, [stage]);
  return (
    <div ref={part}>
      {stage === "working" && <Working />}
      {stage === "removing" && (
        <Removing
          onDone={() => {
            isRemoving.value = false;
          }}
        />
      )}
      {(stage === "absent" || stage === "partial") && <Installing />}
      {stage === "installed" && (
        <Installed
          onRemove={() => {
            isRemoving.value = true;
          }}
        />
      )}
    </div>
  );
}

function Installing() {
  const { session } = useView();
  const { t, natural } = session;
  const { state, bytes, bytesHere } = natural.pack.value;
  const megabytes = toMegabytes(bytes - bytesHere);
  return (
    <p class="buttons">
      <button type="button" id={firstId} class="primary" onClick={() => void natural.download()}>
        {t(state === "partial" ? "view.natural.resume" : "view.natural.download", { megabytes })}
      </button>{" "}
      <button type="button" onClick={() => void natural.copy()}>
        {t("view.natural.copy")}
      </button>
    </p>
  );
}

function Working() {
  const { session } = useView();
  const { t, natural } = session;
  const progress = natural.progress.value;
  return (
    <>
      <label>
        {t("view.natural.progress")} <progress max={100} value={progress ? toPercent(progress) : 0} />
      </label>
      <p class="buttons">
        <button type="button" id={firstId} onClick={() => natural.cancel()}>
          {t("view.natural.cancel")}
        </button>
      </p>
    </>
  );
}

function Installed({ onRemove }: { onRemove(): void }) {
  const { session } = useView();
  const { t, natural } = session;
  return (
    <p class="buttons">
      <button type="button" id={firstId} onClick={() => void natural.measure()}>
        {t("view.natural.measure")}
      </button>{" "}
      <button type="button" onClick={onRemove}>
        {t("view.natural.remove")}
      </button>
    </p>
  );
}

function Removing({ onDone }: { onDone(): void }) {
  const { session } = useView();
  const { t, natural } = session;
  const question = t("view.natural.removeQuestion", { megabytes: toMegabytes(natural.pack.value.bytes) });
  useEffect(() => session.announce(question, "natural"), []);
  return (
    <>
      <p>{question}</p>
      <p class="buttons">
        <button type="button" id={firstId} onClick={onDone}>
          {t("view.natural.removeNo")}
        </button>{" "}
        <button type="button" onClick={() => void natural.remove().then(onDone)}>
          {t("view.natural.removeYes")}
        </button>
      </p>
    </>
  );
}
