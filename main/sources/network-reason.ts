import type { FailureReason } from "../contract-failures.ts";

/** First match wins. Chromium says "net::ERR_X" in the message, Node a code on the error or its cause. */
const reasons: readonly (readonly [RegExp, FailureReason])[] = [
  [/^ERR_(?:NAME_|DNS_)|^ENOTFOUND$|^EAI_/, "host-not-found"],
  [/^ERR_(?:INTERNET_DISCONNECTED|NETWORK_ACCESS_DENIED)$|^ENETUNREACH$|^ENETDOWN$/, "offline"],
  [/^ERR_CERT_|^ERR_TLS_CERT_|^ERR_SSL_(?:PINNED|CLIENT_AUTH)|CERT|^UNABLE_TO_VERIFY_LEAF_SIGNATURE$/, "certificate"],
  [/TIMED_OUT$|TIMEOUT$|^ETIMEDOUT$/, "timed-out"],
  [/^ERR_TOO_MANY_REDIRECTS$/, "too-many-redirects"],
  [/^ERR_(?:INVALID_URL|UNSAFE_PORT|ADDRESS_INVALID)$/, "bad-address"],
  [/^ERR_(?:UNKNOWN_URL_SCHEME|DISALLOWED_URL_SCHEME|UNSAFE_REDIRECT)$/, "unsupported-scheme"],
  [/^ERR_|^E[A-Z]+$|^UND_ERR_|^HPE_|^Z_/, "connection-failed"],
];

/** The reader's reason for an error of the network, Chromium's or Node's. */
export function networkReason(error: unknown, isOnline: boolean): FailureReason {
  const code = findCode(error);
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1] ?? "unexpected";
  return reason === "host-not-found" && !isOnline ? "offline" : reason;
}

function findCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const named = /net::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1];
  if (named) return named;
  // Node's fetch hides the reason in the cause, and several addresses of one host in an AggregateError.
  const inner = error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return findCode(inner) || code;
}
