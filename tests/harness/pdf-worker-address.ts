import { pathToFileURL } from "node:url";

/** What the build gives as an asset's address is, to Node, the library's own file. */
export default pathToFileURL("node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs").href;
