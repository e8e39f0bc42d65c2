import { expect, test } from "vitest";
import { needsSign } from "../../../../renderer/speech/text/needs-sign.ts";

test.each([
  /\d/u,
  /(?<!\d)(?<amount>\d+)\s?(?:km|m)\b/u,
  /[1-9][a-z]?/u,
  /(?:a\d|b\d{2})c/u,
  /page\s24/u,
  /[^\]]\d{1,3}?/u,
  /[\d€]/u,
  /\$\s?[a-z]/u,
  /[–—-]/u,
  /#\w+/u,
  /\w+@\w+/u,
])("%s finds nothing without a digit or a sign", (pattern) => {
  expect(needsSign(pattern)).toBe(true);
});

test.each([
  /a/u,
  /\d?a/u,
  /\d*a/u,
  /\d{0,2}a/u,
  /a(?=\d)/u,
  /(?<=\d)a/u,
  /(?:\d|a)b/u,
  /\d|a/u,
  /(?:a\d)?b/u,
  /(?:a\d)*b/u,
  /[\da]b/u,
  /[^\d]/u,
  /[^0-9]/u,
  /([!?])\1/u,
  /\u00e9/u,
  /\xe9/u,
  /\p{N}/u,
  /\p{Script=Latin}{2}/u,
  /a{2,3}/u,
  /\u{20AC}/u,
  /^a$/u,
  /./u,
  /\./u,
  /\ba\b/u,
  /[a-z]/u,
  /[^a]/u,
  /[-a]/u,
  /\s/u,
])("%s finds something without one", (pattern) => {
  expect(needsSign(pattern)).toBe(false);
});
