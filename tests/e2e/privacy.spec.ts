import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { findStartCommand } from "../harness/launch-app.ts";
import { waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";
import { picture, shortPage, shortSpoken, tourHeadline } from "./tour-page.ts";

test("pictures come through main: the page itself asks for nothing outside of Hark", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  const asked: string[] = [];
  hark.app.process().stdout?.on("data", (text: string) => {
    asked.push(...[...text.matchAll(/^asked (.*)$/gm)].map(([, url = ""]) => url));
  });
  await hark.app.evaluate(({ session }) => {
    const { webRequest } = session.defaultSession;
    const note = ({ url }: { url: string }) => process.stdout.write(`asked ${url}\n`);
    // What is refused ends as an error, what is answered completes: together, everything that was asked for.
    webRequest.onErrorOccurred(note);
    webRequest.onCompleted(note);
  });
  await hark.page.reload();
  await waitForArticle(hark, tourHeadline);
  const image = hark.page.getByRole("figure").getByRole("img");
  await expect(image).toHaveJSProperty("naturalWidth", 1);
  await expect(image).toHaveAttribute("alt", "A lamp behind thick glass");
  await expect(image).toHaveAttribute("src", /^(?:blob:hark:|data:)/);

  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !/^(?:hark:|blob:hark:|data:)/.test(url))).toEqual([]);
  const pictures = server.requests.filter(({ url }) => url === "/lamp.png");
  expect(pictures.length).toBeGreaterThan(0);
  for (const { headers } of pictures) {
    expect(headers["user-agent"]).toMatch(/^Mozilla\/5\.0 \(compatible; Hark\/\d/);
    expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, undefined]);
  }
});

test("nothing leaves the machine but what was asked for", async ({ desktop }) => {
  const asked: string[] = [];
  // Everything that Hark or Chromium sends to any address comes here instead.
  const proxy = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url}`);
    const isPicture = request.url?.endsWith("/lamp.png");
    response.setHeader("content-type", isPicture ? "image/png" : "text/html");
    response.end(isPicture ? picture : shortPage);
  });
  proxy.on("connect", (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  const flags = [`--proxy-server=127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"];

  // Not under Playwright, which switches off some of Chromium's own errands itself.
  const run = ["--read", "--exit-at-end", "--transcript", "--silent", "--rate=300", "http://coast.example/ferry"];
  const { command, args } = findStartCommand(await desktop.makeFolder("profile"), [...flags, ...run]);
  const output = await desktop.run(command, args);
  proxy.close();

  expect(output).toContain(shortSpoken.at(-1));
  expect(asked).toEqual(["GET http://coast.example/ferry", "GET http://coast.example/lamp.png"]);
});
