import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { FormatFailure } from "../format-failure.ts";

/** A large manual has some thousand. */
const mostPages = 5000;

/**
 * Opens a PDF in a worker of its own, with nothing fetched, no font made and no code of the file run. Throws
 * FormatFailure: "password", "damaged", "too-many-parts". The caller destroys its `loadingTask`, which ends the worker.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerSrc = workerAddress;
  const task = getDocument({
    // The worker takes the bytes away; the page as it is needs them again.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) throw new FormatFailure("too-many-parts", { limit: mostPages });
    return pdf;
  } catch (error) {
    await task.destroy();
    if (error instanceof FormatFailure) throw error;
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new FormatFailure(isLocked ? "password" : "damaged");
  }
}
