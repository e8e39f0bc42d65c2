/**
 * What a page of ours may do. No Trusted Types: Readability assigns innerHTML on its inert document, and an allowing
 * default policy would be worth nothing. Nothing of ours assigns it, which the linter holds.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  // The speech engines are WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // blob: is for pictures of the article, which main fetches.
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The headers of every file of ours. */
export const securityHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
} as const;
