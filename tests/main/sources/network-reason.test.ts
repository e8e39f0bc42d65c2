import { expect, test } from "vitest";
import { networkReason } from "../../../main/sources/network-reason.ts";

test.each([
  ["ERR_NAME_NOT_RESOLVED", "host-not-found"],
  ["ERR_INTERNET_DISCONNECTED", "offline"],
  ["ERR_CONNECTION_REFUSED", "connection-failed"],
  ["ERR_CONNECTION_RESET", "connection-failed"],
  ["ERR_EMPTY_RESPONSE", "connection-failed"],
  ["ERR_CONTENT_LENGTH_MISMATCH", "connection-failed"],
  ["ERR_SSL_PROTOCOL_ERROR", "connection-failed"],
  ["ERR_CERT_AUTHORITY_INVALID", "certificate"],
  ["ERR_CERT_DATE_INVALID", "certificate"],
  ["ERR_CERT_COMMON_NAME_INVALID", "certificate"],
  ["ERR_CONNECTION_TIMED_OUT", "timed-out"],
  ["ERR_UNSAFE_PORT", "bad-address"],
])("Chromium's %s: %s", (code, reason) => {
  expect(networkReason(new Error(`net::${code}`), true)).toBe(reason);
});

test.each([
  ["ENOTFOUND", "host-not-found"],
  ["EAI_AGAIN", "host-not-found"],
  ["ENETUNREACH", "offline"],
  ["ECONNREFUSED", "connection-failed"],
  ["UND_ERR_SOCKET", "connection-failed"],
  ["UND_ERR_CONNECT_TIMEOUT", "timed-out"],
  ["CERT_HAS_EXPIRED", "certificate"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "certificate"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate"],
])("Node's %s, as fetch wraps it: %s", (code, reason) => {
  const cause = Object.assign(new Error("inner"), { code });

  expect(networkReason(new TypeError("fetch failed", { cause }), true)).toBe(reason);
  expect(networkReason(new TypeError("fetch failed", { cause: new AggregateError([cause]) }), true)).toBe(reason);
});

test("what is not known is said to be unexpected", () => {
  expect(networkReason(new Error("something"), true)).toBe("unexpected");
  expect(networkReason("something", true)).toBe("unexpected");
});
