import { expect } from "@playwright/test";
import { requestNames } from "../../main/contract.ts";
import { test } from "../harness/test.ts";

test("the page is boxed in: no Node, one bridge, and only what the contract names", async ({ launch }) => {
  const { app, page } = await launch();

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in the typings, but the one place that says what holds in the end.
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });

  const globals = await page.evaluate(() => {
    const seen = window as unknown as Record<string, unknown>;
    const bridge = seen.hark as Record<string, object>;
    return {
      node: ["require", "process", "module", "Buffer", "electron", "ipcRenderer"].filter((name) => name in seen),
      bridge: Object.keys(bridge).sort(),
      requests: Object.keys(bridge.request ?? {}).length,
    };
  });
  expect(globals).toEqual({ node: [], bridge: ["on", "request"], requests: requestNames.length });
});

test("the page is served with a strict content security policy, and from nowhere but its folder", async ({
  launch,
}) => {
  const { page, problems } = await launch();

  const answers = await page.evaluate(async () => {
    const own = await fetch("/index.html");
    const outside = await Promise.all(
      ["/..%2fmain/main.js", "/%2e%2e/main/main.js", "/nowhere"].map((path) =>
        fetch(path).then(
          () => "reached",
          () => "not there",
        ),
      ),
    );
    return { headers: Object.fromEntries(own.headers), outside, isolated: crossOriginIsolated };
  });

  expect(answers.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
  expect(answers.headers["content-security-policy"]).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect(answers.headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  expect(answers.outside).toEqual(Array(3).fill("not there"));
  expect(answers.isolated).toBe(true);
  // Chromium writes each of them on the console.
  problems.length = 0;
});

test("the policy holds: no inline script, no eval, no foreign address", async ({ launch }) => {
  const { page, problems } = await launch();

  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.harkWasInjected = true";
    document.body.append(script);
    script.remove();
    const evaluates = () => Reflect.construct(Function, ["return 2"])();
    const image = new Image();
    const imageFailed = new Promise((resolve) => image.addEventListener("error", () => resolve("failed")));
    image.src = "https://example.org/x.png";
    return {
      injected: "harkWasInjected" in window,
      // In a turn of its own: the driver's are exempt from the policy.
      evaluated: await new Promise((resolve) => setTimeout(() => resolve(attempt(evaluates)))),
      image: await imageFailed,
      fetched: await fetch("https://example.org/").then(
        () => "reached",
        () => "refused",
      ),
      file: await fetch("file:///etc/hostname").then(
        () => "reached",
        () => "refused",
      ),
    };

    function attempt(act: () => unknown): unknown {
      try {
        return act();
      } catch (error) {
        return (error as Error).name;
      }
    }
  });

  expect(outcome).toEqual({
    injected: false,
    evaluated: "EvalError",
    image: "failed",
    fetched: "refused",
    file: "refused",
  });
  // Chromium reports each refusal on the console; nothing else may be there.
  const others = problems.splice(0).filter((problem) => !problem.includes("Content Security Policy"));
  expect(others).toEqual([]);
});

test("no window opens and no navigation leaves the app", async ({ launch }) => {
  const { app, page, problems } = await launch();
  const address = page.url();

  const opened = await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "https://example.org/";
    link.target = "_blank";
    document.body.append(link);
    link.click();
    link.removeAttribute("target");
    link.click();
    link.remove();
    location.assign("https://example.org/");
    location.assign("file:///etc/hostname");
    return window.open("https://example.org/") === null && window.open("/index.html") === null;
  });

  expect(opened).toBe(true);
  // A navigation would begin after this turn of the page; a request and its answer are many turns.
  await page.evaluate(() => fetch("/index.html").then((response) => response.text()));
  expect(page.url()).toBe(address);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  problems.length = 0;
});

test("the microphone is out of reach, and of devices nothing is told but the names of what can be played on", async ({
  launch,
}) => {
  const { page } = await launch();

  const outcome = await page.evaluate(async () => ({
    microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => "given",
      (error: Error) => error.name,
    ),
    inputs: (await navigator.mediaDevices.enumerateDevices())
      .filter(({ kind }) => kind !== "audiooutput")
      .map(({ label }) => label)
      .filter(Boolean),
  }));

  expect(outcome.microphone).toMatch(/^(NotAllowedError|NotFoundError)$/);
  expect(outcome.inputs).toEqual([]);
});

test("every permission is denied", async ({ launch }) => {
  const { page } = await launch();

  const states = await page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone", "midi", "clipboard-read"];
    const asked = names.map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    );
    return [...new Set(await Promise.all(asked))];
  });

  expect(states).toEqual(["denied"]);
});

test("arguments that the contract does not know are refused", async ({ launch }) => {
  const { page, problems } = await launch();

  const refusals = await page.evaluate(async () => {
    const { request } = window.hark as unknown as { request: Record<string, (...args: unknown[]) => Promise<unknown>> };
    const attempts = [
      request.openAddress?.(7),
      request.saveSettings?.({ rate: 1 }),
      request.openBytes?.("x.html", "no bytes"),
      request.readStartUp?.("more"),
    ];
    const settled = await Promise.allSettled(attempts);
    return settled.map(({ status }) => status);
  });

  expect(refusals).toEqual(["rejected", "rejected", "rejected", "rejected"]);
  // Electron writes each refusal on standard error.
  problems.length = 0;
});
