import { expect, test } from "vitest";
import { resolveLink } from "../../../../renderer/article/extract/urls.ts";

const base = "https://example.org/news/story.html";

// Most addresses are not parsed, because that takes long: they must come out as if they were.
test.each([
  "https://example.org",
  "https://example.org/",
  "https://example.org?from=menu",
  "https://EXAMPLE.org",
  "https://xn--bcher-kva.example",
  "https://example.org/@jane/status/1",
  "https://example.org/a*b/(c)/$d!.html?e=(f)#g!",
  "https://example.org/a/../b",
  "https://example.org/it's?it's",
  "//example.org",
  "//example.org/a",
  "/wiki/Ship_(vessel)",
  "/a/./b",
  "c.html",
  "http:c.html",
  " https://example.org/a ",
])("%s leads where a browser would go", (href) => {
  expect(resolveLink(href, base)).toBe(new URL(href.trim(), base).href);
});

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\nscript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,a",
  "mailto:jane@example.org",
  "whatsapp://send?text=a",
  "file:///etc/passwd",
  "c:\\a.html",
])("%s leads nowhere", (href) => {
  expect(resolveLink(href, base)).toBe("");
});
