import { Dialog } from "../dialog.tsx";
import { useView } from "../session-context.ts";

const introId = "library-offer-intro";
const importId = "library-offer-import";

/** What was opened is a library's file: it is not read, it may be imported. */
export function LibraryOfferDialog() {
  const { session } = useView();
  const { t, libraryFile } = session;
  return (
    <Dialog title={t("view.libraryFile.offerTitle")} describedBy={introId} initialFocus={importId}>
      <p id={introId}>{t("view.libraryFile.offer", { name: libraryFile.offered.value })}</p>
      <p class="buttons">
        <button
          id={importId}
          type="button"
          class="primary"
          onClick={() => session.closeDialog(() => void libraryFile.importAll(true))}
        >
          {t("view.libraryFile.import")}
        </button>
      </p>
    </Dialog>
  );
}
