import { useEffect } from "preact/hooks";
import { keepFocus } from "../accessibility/focus.ts";
import { ArticleMain } from "./article-view.tsx";
import { AudioDialog } from "./audio-dialog.tsx";
import { Banner } from "./banner.tsx";
import { BulletinDialog } from "./bulletin-dialog.tsx";
import { CompletenessDialog } from "./completeness-dialog.tsx";
import { DescriberDialog } from "./describer-dialog.tsx";
import { ElementDialog } from "./element-dialog.tsx";
import { FeedsDialog } from "./feeds-dialog.tsx";
import { FindDialog } from "./find-dialog.tsx";
import { HeadlinesDialog } from "./headlines-dialog.tsx";
import { KeyHelp } from "./key-help.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { LibraryDialog } from "./library-dialog.tsx";
import { LibraryOfferDialog } from "./library-file/library-offer-dialog.tsx";
import { LogDialog } from "./log-dialog.tsx";
import { NaturalDialog } from "./natural-dialog.tsx";
import { OutlineNav } from "./outline-nav.tsx";
import { Palette } from "./palette.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { PlayerBar } from "./player-bar.tsx";
import { ProblemBox } from "./problem-box.tsx";
import { PronunciationDialog } from "./pronunciation-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";
import { SessionContext, useView, type ViewContext } from "./session-context.ts";
import { SkippedDialog } from "./skipped-dialog.tsx";
import { SpeakerDialog } from "./speaker-dialog.tsx";
import { StructureDialog } from "./structure-dialog.tsx";
import { useDrops } from "./use-drops.ts";
import { useTitle } from "./use-title.ts";
import { VoicesDialog } from "./voices-dialog.tsx";

/** Everything that is seen. Reads no signal itself: each part follows what it shows, and nothing else. */
export function App(context: ViewContext) {
  return (
    <SessionContext.Provider value={context}>
      <Page />
    </SessionContext.Provider>
  );
}

function Page() {
  useTitle();
  useDrops();
  useEffect(() => keepFocus(document, () => document.getElementById("article")), []);
  return (
    <>
      <Banner />
      <ProblemBox />
      <div class="reading">
        <OutlineNav />
        <ArticleMain />
      </div>
      <PlayerBar />
      <OpenDialog />
    </>
  );
}

function OpenDialog() {
  const { session } = useView();
  switch (session.dialog.value) {
    case "keyHelp":
      return <KeyHelp />;
    case "palette":
      return <Palette />;
    case "find":
      return <FindDialog />;
    case "elements":
      return <ElementDialog />;
    case "describer":
      return <DescriberDialog />;
    case "keys":
      return <KeysDialog />;
    case "log":
      return <LogDialog />;
    case "structure":
      return <StructureDialog />;
    case "voices":
      return <VoicesDialog />;
    case "speaker":
      return <SpeakerDialog />;
    case "skipped":
      return <SkippedDialog />;
    case "completeness":
      return <CompletenessDialog />;
    case "paste":
      return <PasteDialog />;
    case "library":
      return <LibraryDialog />;
    case "libraryOffer":
      return <LibraryOfferDialog />;
    case "bulletin":
      return <BulletinDialog />;
    case "headlines":
      return <HeadlinesDialog />;
    case "feeds":
      return <FeedsDialog />;
    case "pronunciation":
      return <PronunciationDialog />;
    case "natural":
      return <NaturalDialog />;
    case "report":
      return <ReportDialog />;
    case "audio":
      return <AudioDialog />;
    case null:
      return null;
  }
}
