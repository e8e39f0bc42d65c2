import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";
import { picture, tourHeadline, tourPage } from "./tour-page.ts";

test("pictures come through main: the page itself asks for nothing outside of Hark", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  await hark.app.evaluate(({ session }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    // What is refused ends as an error, what is answered completes: together, everything that was asked for.
    session.defaultSession.webRequest.onErrorOccurred(({ url }) => asked.push(url));
    session.defaultSession.webRequest.onCompleted(({ url }) => asked.push(url));
  });
  await hark.page.reload();
  await waitForArticle(hark, tourHeadline);
  const image = hark.page.getByRole("figure").getByRole("img");
  await expect(image).toHaveJSProperty("naturalWidth", 1);
  await expect(image).toHaveAttribute("alt", "A lamp behind thick glass");
  await expect(image).toHaveAttribute("src", /^(?:blob:hark:|data:)/);

  const asked = await hark.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !/^(?:hark:|blob:hark:|data:)/.test(url))).toEqual([]);
  const pictures = server.requests.filter(({ url }) => url === "/lamp.png");
  expect(pictures.length).toBeGreaterThan(0);
  for (const { headers } of pictures) {
    expect(headers["user-agent"]).toMatch(/^Mozilla\/5\.0 \(compatible; Hark\/\d/);
    expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, undefined]);
  }
});

test("nothing leaves the machine but what was asked for", async ({ launch }) => {
  const asked: string[] = [];
  // Everything that Hark or Chromium sends to any address comes here instead.
  const proxy = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url}`);
    const isPicture = request.url?.endsWith("/lamp.png");
    response.setHeader("content-type", isPicture ? "image/png" : "text/html");
    response.end(isPicture ? picture : tourPage);
  });
  proxy.on("connect", (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  const flags = [`--proxy-server=127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"];

  const hark = await launch({ args: [...flags, "--silent", "--rate=900", "http://coast.example/tour"] });
  await waitForArticle(hark, tourHeadline);
  await expect(hark.page.getByRole("figure").getByRole("img")).toHaveJSProperty("naturalWidth", 1);
  const mark = hark.transcript.mark();
  await hark.page.keyboard.press("Space");
  await hark.transcript.waitFor(/^Children come in/, { mark, deadline: 45_000 });
  await hark.close();
  proxy.close();

  expect(asked).toEqual(["GET http://coast.example/tour", "GET http://coast.example/lamp.png"]);
});
