import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPart } from "../../../main/sources/web-page.ts";
import { page, redirect } from "../../server/answers.ts";
import { createNodeNetwork } from "../../server/node-network.ts";
import { startServer, type TestServer } from "../../server/server.ts";

const article = "<!doctype html><title>Harbour</title><p>The harbour opens at seven.";
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

const never = new AbortController().signal;
const dns = { "news.example": ["93.184.216.34"], "inside.example": ["10.0.0.7"] };

test("another page that a page names is loaded from the same web", async () => {
  server.answer("/part", page(article));
  const network = createNodeNetwork({ hosts: { "news.example": server.origin }, dns });
  const result = await loadPart(network, "http://news.example/part", new URL("http://news.example/"), never);
  expect(result).toMatchObject({ ok: true, value: { text: article } });
});

test("another page that a page names is refused in the reader's own network, at once or behind a redirect", async () => {
  server.answer("/inwards", redirect("http://inside.example/"));
  const network = createNodeNetwork({
    hosts: { "news.example": server.origin, "inside.example": server.origin },
    dns,
  });
  const asker = new URL("http://news.example/");
  for (const address of ["http://inside.example/", `${server.origin}/part`, "http://news.example/inwards"])
    expect(await loadPart(network, address, asker, never), address).toMatchObject({ reason: "private-address" });
});

test("another page that a page names is refused where it is no web address", async () => {
  const asker = new URL("http://news.example/");
  for (const address of ["file:///etc/passwd", "javascript:alert(1)", "/part"])
    expect(await loadPart(createNodeNetwork(), address, asker, never), address).toMatchObject({
      reason: "unsupported-scheme",
    });
});
