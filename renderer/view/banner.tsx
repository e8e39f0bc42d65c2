import { useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { SkipLinks } from "../accessibility/skip-links.tsx";
import { addressInput } from "./address-input.ts";
import { AudioProgressBar } from "./audio-progress.tsx";
import { CommandButton } from "./command-button.tsx";
import { LibraryWorkBar } from "./library-file/library-work-bar.tsx";
import { useView } from "./session-context.ts";
import { WorkBar } from "./work-bar.tsx";

/** The command that goes to the address field (create-command-context.ts) finds it by this. */
const addressFieldId = "address";

/** The top of the page: skip links, the app's name, and every way to open something. */
export function Banner() {
  const { session } = useView();
  const { t } = session;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside of main and section a header is a banner, which can be named
    <header class="banner" tabIndex={-1} data-landmark aria-label={t("view.banner")}>
      <SkipLinks
        links={[
          { target: "article", text: t("view.skipToArticle") },
          { target: "outline", text: t("view.skipToOutline") },
          { target: "player", text: t("view.skipToPlayer") },
        ]}
      />
      <p class="brand">{t("appName")}</p>
      <AddressForm />
      <div class="banner-actions">
        <CommandButton command="file.open" icon="file" text={t("view.openFile")} />
        <CommandButton command="file.paste" icon="paste" text={t("view.paste")} />
        <CommandButton command="help.keys" icon="keys" text={t("view.keys")} />
      </div>
      <Loading />
      <AudioProgressBar />
      <LibraryWorkBar />
    </header>
  );
}

function AddressForm() {
  const { session } = useView();
  const { t } = session;
  const field = useRef<HTMLInputElement>(null);
  const isMissing = useSignal(false);
  useSignalEffect(() => {
    const url = session.article.value?.metadata.url ?? "";
    // What someone is typing at this moment is theirs.
    if (field.current && field.current !== document.activeElement) field.current.value = url;
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const address = field.current?.value.trim() ?? "";
    isMissing.value = address === "";
    if (address === "") field.current?.focus();
    else session.openAddress(address);
  };
  return (
    <search>
      <form class="address" onSubmit={submit} noValidate>
        <label for={addressFieldId}>{t("view.address")}</label>
        <input
          ref={field}
          id={addressFieldId}
          {...addressInput}
          aria-describedby="address-note"
          aria-invalid={isMissing.value || undefined}
          onFocus={() => field.current?.select()}
          onInput={() => {
            isMissing.value = false;
          }}
        />
        <button type="submit" class="primary">
          {t("view.open")}
        </button>
        <p id="address-note" class={isMissing.value ? "field-problem" : "quiet"}>
          {isMissing.value ? t("view.addressMissing") : t("view.addressHint")}
        </p>
      </form>
    </search>
  );
}

function Loading() {
  const { session } = useView();
  const label = session.loading.value;
  if (label === null) return null;
  return (
    <WorkBar
      label={session.t("view.loading", { label })}
      cancelText={session.t("view.cancel")}
      focusAfter={addressFieldId}
      onCancel={() => session.run("file.cancel")}
    />
  );
}
