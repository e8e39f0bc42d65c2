import { expect, type Page } from "@playwright/test";
import type { RunningApp } from "../harness/launch-app.ts";
import { openAddress, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { type Answer, hangUp, page as html, redirect, silence } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";
import { startSample } from "./tour.ts";

const title = "The harbour wall and its builders";

const say = (subject: string): string[] => [
  `The ${subject} was there before the town, and the town grew around it for three hundred years without a plan.`,
  `Nobody knows who paid for the ${subject}, since the books of the harbour office burned in the winter of 1808.`,
  `Every spring the ${subject} is measured from end to end, and every spring somebody finds that it has moved.`,
  `A model of the ${subject} stands in the library, where children may touch it and find the smallest of its doors.`,
];

const paragraphs = (subject: string) =>
  say(subject)
    .map((text) => `<p>${text}</p>`)
    .join("");

function makePage(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head>
    <body><nav><a href="/">Start</a></nav><main><article><h1>${title}</h1>${body}</article></main></body></html>`;
}

/** Has the server answer with an article of three pages. Returns the first one's address. */
function servePages(server: TestServer, answers: Readonly<Record<string, Answer>> = {}): string {
  const links = [1, 2, 3].map((page) => `<a href="/wall/page/${page}">${page}</a>`).join(" ");
  for (const [index, subject] of ["wall", "crane", "tide mill"].entries()) {
    const path = index === 0 ? "/wall" : `/wall/page/${index + 1}`;
    server.answer(path, answers[path] ?? html(makePage(paragraphs(subject) + links)));
  }
  return `${server.origin}/wall`;
}

const article = (page: Page) => page.getByRole("article");

async function openAndWait(hark: RunningApp, address: string): Promise<void> {
  await openAddress(hark, address);
  await waitForArticle(hark, title);
}

/** A page whose text only its scripts make, from what they fetch. */
function serveScripted(server: TestServer, script: string): string {
  server.answer("/app.js", html(script, { type: "text/javascript" }));
  server.answer("/text.json", html(JSON.stringify([...say("wall"), ...say("crane")]), { type: "application/json" }));
  const page = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>`;
  server.answer("/app", html(page));
  return `${server.origin}/app`;
}

const build = `
  const show = (texts) => {
    const main = document.createElement("main");
    main.innerHTML = "<article><h1>${title}</h1>" + texts.map((text) => "<p>" + text + "</p>").join("") + "</article>";
    document.getElementById("root").append(main);
  };
  const load = () => fetch("/text.json").then((answer) => answer.json());
`;

test.describe("an article of several pages", () => {
  test("comes as one, in order, and says so below it", async ({ launch, server }) => {
    const hark = await startSample(launch);
    await openAndWait(hark, servePages(server));

    await expect(article(hark.page).getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(article(hark.page).locator("p")).toContainText([...say("wall"), ...say("crane"), ...say("tide mill")]);
    await expect(hark.page.getByText("All 3 pages of the article are joined into one.")).toBeVisible();
  });

  test("whose last page fails is read as far as it goes, and that is said", async ({ launch, server }) => {
    const hark = await startSample(launch);
    await openAndWait(hark, servePages(server, { "/wall/page/3": hangUp() }));

    await hark.transcript.waitFor(/Only 2 of the article's 3 pages could be loaded\./);
    await expect(article(hark.page)).toContainText(say("crane")[3] ?? "");
  });

  test("that is slow says which page it loads; Escape keeps the pages that came", async ({ launch, server }) => {
    const hark = await startSample(launch);
    await openAddress(hark, servePages(server, { "/wall/page/2": silence() }));
    await hark.transcript.waitFor(/^Loading page 2 of 3\.$/);
    await hark.page.keyboard.press("Escape");

    await waitForArticle(hark, title);
    await hark.transcript.waitFor(/Loading was cancelled: 1 of the article's 3 pages are here\./);
    await expect(article(hark.page)).toContainText(say("wall")[3] ?? "");
  });

  test("a page that leads to another site's address or to a script is not joined", async ({ launch, server }) => {
    const hark = await startSample(launch);
    await openAndWait(hark, servePages(server, { "/wall/page/2": redirect("file:///etc/passwd") }));
    await hark.transcript.waitFor(/Only 1 of the article's 3 pages could be loaded\./);
  });
});

test.describe("a page that its scripts build", () => {
  test("is run in a closed window, and the listener is told before and after", async ({ launch, server }) => {
    const hark = await startSample(launch);
    await openAddress(hark, serveScripted(server, `${build} load().then(show);`));
    await hark.transcript.waitFor(/^This page is built by scripts\. It is being run in a closed window\./);

    await waitForArticle(hark, title);
    await expect(article(hark.page).locator("p")).toContainText([...say("wall"), ...say("crane")]);
    await expect(hark.page.getByText("They were run in a closed window, of which nothing is kept.")).toBeVisible();
    expect(await hark.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test("in shadow trees and late is read when it has become quiet", async ({ launch, server }) => {
    const hark = await startSample(launch);
    const script = `${build}
      customElements.define("story-text", class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: "open" });
          root.innerHTML = "<main><article><h1>${title}</h1><slot></slot></article></main>";
        }
      });
      load().then(async (texts) => {
        const story = document.body.appendChild(document.createElement("story-text"));
        for (const text of texts) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          story.append(Object.assign(document.createElement("p"), { textContent: text }));
        }
      });`;
    await openAndWait(hark, serveScripted(server, script));
    await expect(article(hark.page).locator("p")).toContainText([...say("wall"), ...say("crane")]);
  });

  test("that never ends is given up on Escape, and its window is gone", async ({ launch, server }) => {
    const hark = await startSample(launch);
    await openAddress(hark, serveScripted(server, "for (;;) {}"));
    await hark.transcript.waitFor(/^This page is built by scripts/);
    await hark.page.keyboard.press("Escape");

    await hark.transcript.waitFor(/^Loading cancelled\.$/);
    const countWindows = () => hark.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await expect.poll(countWindows).toBe(1);
  });

  test("is not run where the reader has switched that off, also after the next start", async ({ launch, server }) => {
    const hark = await startSample(launch);
    await hark.page.keyboard.press("Control+Shift+S");
    await hark.transcript.waitFor(/^Pages built by scripts are not run\./);
    await hark.close();
    const again = await launch({ args: ["--silent"], profile: hark.profile });
    await again.transcript.waitFor(/Press Space to listen/);
    await openAddress(again, serveScripted(server, `${build} load().then(show);`));

    await again.transcript.waitFor(/^There is no text to read in/);
    const id = await again.page.evaluate((address) => window.hark.request.openAddress(address), `${server.origin}/app`);
    const run =
      id.ok && (await again.page.evaluate((document) => window.hark.request.runScripts(document), id.value.id));
    expect(run).toMatchObject({ ok: false, reason: "forbidden" });
    expect(server.requests.map(({ url }) => url)).not.toContain("/app.js");
  });

  test("that never ends is given up by itself, too", async ({ launch, server }) => {
    test.setTimeout(90_000);
    const hark = await startSample(launch);
    await openAddress(hark, serveScripted(server, "for (;;) {}"));
    await hark.transcript.waitFor(/^There is no text to read in/, { deadline: 40_000 });
  });

  test("reaches nothing but what its text needs", async ({ launch, server }) => {
    const hark = await startSample(launch);
    const script = `${build}
      document.cookie = "reader=known";
      const tries = {
        node: async () => [typeof require, typeof process, typeof module, typeof window.hark].join(),
        popup: async () => String(window.open("/popup")),
        file: () => fetch("file:///etc/hostname").then(() => "reached", () => "refused"),
        permission: async () => (await navigator.permissions.query({ name: "geolocation" })).state,
        image: () => new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve("loaded");
          image.onerror = () => resolve("refused");
          image.src = "/spy.png";
        }),
        socket: () => new Promise((resolve) => {
          const socket = new WebSocket("ws://" + location.host + "/socket");
          socket.onerror = () => resolve("refused");
          socket.onopen = () => resolve("open");
        }),
        peer: async () => {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:" + location.port }] });
          peer.createDataChannel("x");
          await peer.setLocalDescription();
          const found = await new Promise((resolve) => { peer.onicecandidate = ({ candidate }) => resolve(String(candidate?.candidate)); });
          return found;
        },
        worker: () => new Promise((resolve) => {
          const worker = new Worker("/worker.js");
          worker.onerror = () => resolve("refused");
          worker.onmessage = () => resolve("runs");
        }),
        service: () => navigator.serviceWorker.register("/service.js").then(() => "made"),
        storage: async () => { const seen = localStorage.getItem("seen"); localStorage.setItem("seen", "yes"); return String(seen); },
        dialog: async () => [alert("x"), confirm("x")].join(),
        way: async () => { location.href = "/elsewhere"; return "tried"; },
      };
      (async () => {
        const texts = await load();
        for (const [name, act] of Object.entries(tries)) {
          const said = await Promise.race([act().catch((error) => error.name), new Promise((r) => setTimeout(r, 400, "nothing"))]);
          texts.push("The answer to the question of the " + name + " was, as far as anybody can tell: " + said + ".");
        }
        await fetch("/cookie");
        show(texts);
      })();`;
    const address = serveScripted(server, script);
    server.answer("/cookie", html("", { headers: { "set-cookie": "server=known" } }));
    server.answer("/spy.png", html("x", { type: "image/png" }));
    server.answer("/popup", html("x"));
    for (const path of ["/worker.js", "/service.js"]) {
      server.answer(path, html("self.postMessage(1)", { type: "text/javascript" }));
    }
    server.answer("/elsewhere", html("x"));
    for (let round = 0; round < 2; round += 1) await openAndWait(hark, address);

    const answers = await article(hark.page).locator("p", { hasText: "The answer to the question" }).allTextContents();
    expect(answers.map((text) => /of the (\w+) was.*: (.*)\.$/.exec(text)?.slice(1).join(" "))).toEqual([
      "node undefined,undefined,undefined,undefined",
      "popup null",
      "file refused",
      "permission denied",
      "image nothing",
      "socket refused",
      // No way to anybody is offered.
      "peer undefined",
      "worker refused",
      "service SecurityError",
      "storage null",
      "dialog ,false",
      "way tried",
    ]);
    const paths = server.requests.map(({ url }) => url);
    expect(paths).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/spy|popup|elsewhere|socket|worker|service/)]),
    );
    expect(server.requests.flatMap(({ headers }) => headers.cookie ?? [])).toEqual([]);
  });
});

test("an AMP form with the whole text is taken where the page has hardly any, and no script is run", async ({
  launch,
  server,
}) => {
  const hark = await startSample(launch);
  server.answer("/amp", html(makePage(paragraphs("wall") + paragraphs("crane"))));
  const head = '<link rel="amphtml" href="/amp"><script src="/never.js"></script>';
  server.answer("/short", html(makePage("<p>Loading the story.</p>", head)));
  await openAndWait(hark, `${server.origin}/short`);

  await expect(article(hark.page)).toContainText(say("crane")[3] ?? "");
  await expect(hark.page.getByText("The text is from the page's simpler form (AMP)")).toBeVisible();
  expect(server.requests.map(({ url }) => url)).not.toContain("/never.js");
});
