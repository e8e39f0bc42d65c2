import { serveTour } from "../e2e/tour.ts";
import { doTask } from "./do-task.ts";
import { test } from "./listener.ts";
import { openOtherProgram } from "./other-program.ts";

/*
 * What listeners do with Hark and Orca from start to end, keyboard only, by real keys. Each task is a file in golden/:
 * the keys, and what is heard after each.
 */

const tour = /\[heading \| Lighthouse opens its doors\]/;

test("the first start, and addresses", async ({ listen, server }) => {
  serveTour(server);
  const listener = await listen(/Who speaks/, { asksSpeaker: true });
  await doTask("first-start", listener);
  await doTask("bad-address", listener);
  await doTask("open-address", listener, { origin: server.origin });
  await doTask("go-back", listener);
});

test("in the article", async ({ listen, server }) => {
  const listener = await listen(tour, { args: [serveTour(server)] });
  await doTask("skip-links", listener);
  await doTask("landmarks", listener);
  await doTask("headings", listener);
  await doTask("headings-by-chord", listener);
  await doTask("caption", listener);
  await doTask("caption-by-hark", listener);
  await doTask("table", listener);
  await doTask("list", listener);
});

test("asked and found", async ({ listen, server }) => {
  const listener = await listen(tour, { args: [serveTour(server)] });
  await doTask("where-am-i", listener);
  await doTask("find", listener);
  await doTask("palette", listener);
  await doTask("key-help", listener);
  await doTask("describe-keys", listener);
});

test("lists and dialogs", async ({ listen, server }) => {
  const listener = await listen(tour, { args: [serveTour(server)] });
  await doTask("elements", listener);
  await doTask("messages", listener);
  await doTask("close-dialog", listener);
  await doTask("change-keys", listener);
  await doTask("library", listener);
});

test("who speaks, and what else is on the desktop", async ({ listen, server, desktop }) => {
  const listener = await listen(tour, { args: [serveTour(server)] });
  await doTask("settings", listener);
  await doTask("play-and-stop", listener);
  await doTask("read-title", listener);
  await doTask("who-speaks", listener);
  await doTask("say-all", listener);
  await openOtherProgram(desktop);
  await doTask("other-program", listener);
});
