// @vitest-environment jsdom
import { expect, test } from "vitest";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { makeSource, readArticle } from "../fixtures.ts";

const beginning = `<p>For eleven years no ship has left the yard at Oost, and yet every morning its gate is opened, the siren
is tried, and forty people go in with their lunch.</p><p>They repair what others have built: a pier, a carousel, last
winter the organ of a church. The siren is the only thing they have made themselves.</p>`;

function makePage(offer: string, head = "", menu = ""): string {
  return `<!doctype html><html><head><title>The shipyard</title>${head}</head><body><nav>${menu}</nav>
    <main><h1>The shipyard</h1>${beginning}${offer}</main><footer><p>Printed by the harbour.</p></footer></body></html>`;
}

const state = (isFree: boolean): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The shipyard","isAccessibleForFree":${isFree}}</script>`;

test.each([
  "Subscribe to continue reading",
  "Create a free account to read the full story",
  "This article is for subscribers only.",
  "You have reached your limit of free articles.",
  "Jetzt weiterlesen mit dem Digital-Abo",
  "Mit Plus-Abo den ganzen Artikel lesen",
  "Cet article est réservé aux abonnés. Il vous reste 72 % à découvrir.",
  "Suscríbete para seguir leyendo",
  "Contenuto riservato agli abbonati",
  "Dit artikel verder lezen? Neem een abonnement.",
  "Logga in för att läsa vidare",
  "Czytaj dalej. Subskrybuj",
  "Читать далее могут подписчики",
  "Yalnızca aboneler okuyabilir",
  "この記事は有料会員限定です。残り 812文字",
  "订阅后继续阅读全文",
])("where the text ends with '%s' the page stops, and the offer is left out", async (offer) => {
  const { ending, blocks, skipped } = await readArticle(makeSource(makePage(`<div class="x"><p>${offer}</p></div>`)));
  expect(ending).toBe("paywall");
  expect(blocks.map(getBlockText).join("\n")).not.toContain(offer);
  expect(skipped.map(({ text }) => text).join("\n")).toContain(offer);
});

test.each([
  "You must be logged in to join the discussion or read more comments.",
  "Esta funcionalidad es sólo para suscriptores",
  "Subscribe to our newsletter and read more stories like this.",
  "Weiterlesen: Warum die Fähre gelb bleibt",
  "The library is reserved for members on Thursdays.",
])("'%s' is no end", async (line) => {
  expect((await readArticle(makeSource(makePage(`<div class="x"><p>${line}</p></div>`)))).ending).toBe("complete");
});

test("an offer among the text, in the menu or hidden is no end", async () => {
  const offer = "<p>Subscribe to continue reading</p>";
  for (const page of [
    makePage(`${offer}${beginning}`.repeat(2) + beginning.repeat(4)),
    makePage("", "", offer),
    makePage(`<div hidden>${offer}</div>`),
  ])
    expect((await readArticle(makeSource(page))).ending).toBe("complete");
});

test("a notice in a box among the text is left out with all that it says, and the page does not stop there", async () => {
  const notice = `<div class="sign-in-group hidden"><section><h4>Register to unlock more articles</h4>
    <p>Enjoy the latest local, national and international news.</p>
    <ul><li>Daily puzzles and an electronic replica of the print edition.</li><li>Support the yard and its forty people.</li></ul>
    </section></div>`;
  const { ending, blocks } = await readArticle(makeSource(makePage(`${notice}${beginning.repeat(3)}`)));
  expect(ending).toBe("complete");
  expect(blocks.map(getBlockText).join("\n")).not.toMatch(/unlock|latest local|puzzles|Support/);
  const walled = `<p class="paywall">Remember the siren: it is heard as far away as Halsey, where members of the choir go down to the pier.</p>`;
  const whole = await readArticle(makeSource(makePage(`${walled}${beginning.repeat(3)}`)));
  expect(whole.blocks.map(getBlockText).join("\n")).toContain("Remember the siren");
});

test("what the page states decides: free pages do not stop, others do where they break off", async () => {
  const offer = "<div><p>Subscribe to continue reading</p></div>";
  const broken =
    "<p>The siren has been heard as far away as Halsey, where they take it for a ship and go down to …</p>";
  const read = async (page: string) => (await readArticle(makeSource(page))).ending;
  expect(await read(makePage(offer, state(true)))).toBe("complete");
  expect(await read(makePage(broken, state(false)))).toBe("paywall");
  expect(await read(makePage(broken, state(true)))).toBe("complete");
  expect(await read(makePage("", state(false)))).toBe("complete");
});
