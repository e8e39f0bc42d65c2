import { expect, test } from "vitest";
import { parseAddress } from "../../../main/sources/address.ts";

test.each([
  ["https://dw.com/x", "https://dw.com/x"],
  ["dw.com/x", "https://dw.com/x"],
  ["  dw.com/x \n", "https://dw.com/x"],
  ["<https://dw.com/x>", "https://dw.com/x"],
  ['"https://dw.com/x"', "https://dw.com/x"],
  ["//dw.com/x", "https://dw.com/x"],
  ["HTTP://DW.COM", "http://dw.com/"],
  ["dw.com:8443/x?a=b#c", "https://dw.com:8443/x?a=b#c"],
  ["https://dw.com/a b", "https://dw.com/a%20b"],
  ["münchen.de/straße", "https://xn--mnchen-3ya.de/stra%C3%9Fe"],
  ["localhost:8080", "http://localhost:8080/"],
  ["localhost", "http://localhost/"],
  ["127.0.0.1:3000/x", "http://127.0.0.1:3000/x"],
  ["192.168.1.1", "http://192.168.1.1/"],
  ["[::1]:8080/x", "http://[::1]:8080/x"],
  ["http://intranet/x", "http://intranet/x"],
  ["https://reader:secret@dw.com/x", "https://dw.com/x"],
])("%s is %s", (typed, href) => {
  const result = parseAddress(typed);

  expect(result.ok && result.value.href).toBe(href);
});

test.each([
  ["", "bad-address"],
  ["   ", "bad-address"],
  ["news about the harbour", "bad-address"],
  ["news", "bad-address"],
  ["reader@dw.com", "bad-address"],
  ["https://", "bad-address"],
  ["http://[", "bad-address"],
  ["http://dw.com:99999", "bad-address"],
  ["/home/reader/x.html", "bad-address"],
  [`dw.com/${"x".repeat(9000)}`, "bad-address"],
  ["feed://dw.com/rss", "unsupported-scheme"],
  ["feed:https://dw.com/rss", "unsupported-scheme"],
  ["javascript:alert(1)", "unsupported-scheme"],
  ["file:///etc/passwd", "unsupported-scheme"],
  ["C:\\news.html", "unsupported-scheme"],
  ["data:text/html,x", "unsupported-scheme"],
  ["hark://app/index.html", "unsupported-scheme"],
  ["view-source:https://dw.com", "unsupported-scheme"],
  ["mailto:reader@dw.com", "unsupported-scheme"],
])("%s fails: %s", (typed, reason) => {
  expect(parseAddress(typed)).toMatchObject({ ok: false, reason });
});
