/** The smallest of pictures: one grey pixel. */
export const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

/**
 * A page with one of everything that keys move by, in the dress of a news site. The tests state what is said about it
 * in full, so its words are simple ones that every voice and every rule for numbers leaves alone.
 */
export const tourPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Lighthouse opens its doors | The Coast</title>
<meta name="author" content="Mara Quill">
<meta property="og:site_name" content="The Coast">
</head>
<body>
<nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>
<h1>Lighthouse opens its doors</h1>
<p>After forty years in the dark, the old lighthouse on the western shore lets visitors climb its stairs again. The
keepers have painted every step, cleaned every lamp, and hung a bell beside the heavy front door.</p>
<h2>Above the waves</h2>
<figure><img src="/lamp.png" alt="A lamp behind thick glass"><figcaption>The great lamp turns again <small>Image:
Quill Press</small></figcaption></figure>
<p>From the gallery at the top, visitors see the whole bay and the fishing boats coming home. A guide tells the
<a href="/keepers">story of the keepers</a>, who lived here with their families through many long winters.</p>
<h3>What visitors find</h3>
<ul>
<li>a winding staircase</li>
<li>a room of old maps</li>
<li>a small shop</li>
</ul>
<blockquote><p>We waited a long time for this morning, and the light was worth it.</p></blockquote>
<h2>Getting there</h2>
<p>The path along the cliffs is open from spring until autumn, and takes about an hour on foot from the harbour. A bus
goes twice a day, and the driver stops at the gate for anybody who asks.</p>
<table>
<tr><th>Season</th><th>Doors open</th></tr>
<tr><td>Summer</td><td>early morning</td></tr>
<tr><td>Winter</td><td>noon</td></tr>
</table>
<p>Tickets are sold at the harbour office, at the shop and on the bus. Children come in without one, and so does anybody
who carries something up the stairs for the keepers.</p>
</article></main>
<footer><p>The Coast is printed by the harbour.</p></footer>
</body>
</html>`;

/**
 * All that is said of its picture and its table when one goes there: the parts are so short that one may still be said
 * when the next key is pressed.
 */
export const tourPicture: readonly string[] = [
  "Picture.",
  "A lamp behind thick glass",
  "Caption.",
  "The great lamp turns again",
  "Credit:",
  "Quill Press",
];
export const tourTable: readonly string[] = [
  "Table, 3 rows, 2 columns.",
  "Column headers.",
  "Season",
  "Doors open",
  "Row 2.",
  "Season",
  "Summer",
  "Doors open",
  "early morning",
  "Row 3.",
  "Season",
  "Winter",
  "Doors open",
  "noon",
];

/** A page that is read in a few seconds, with a picture. */
export const shortPage = `<!doctype html><html lang="en"><head><title>Ferry runs again</title></head><body><main><article>
<h1>Ferry runs again</h1><figure><img src="/lamp.png" alt="A white ferry"><figcaption>The first crossing</figcaption>
</figure><p>The little ferry crosses the bay again from Monday on. It takes bicycles, dogs and anybody who can wait for
the tide, and the captain reads the weather aloud before each crossing.</p></article></main></body></html>`;

/** What is heard of it. */
export const shortSpoken = [
  "announcement: Heading level 1.",
  "heading: Ferry runs again",
  "announcement: Picture.",
  "alt: A white ferry",
  "announcement: Caption.",
  "caption: The first crossing",
  "paragraph: The little ferry crosses the bay again from Monday on.",
  "paragraph: It takes bicycles, dogs and anybody who can wait for the tide, and the captain reads the weather aloud before each crossing.",
];

export const tourHeadline = "Lighthouse opens its doors";

/** A page that is nothing but a headline and enough text to be an article. */
export function makePage(headline: string, text = filler): string {
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><main><article>
<h1>${headline}</h1><p>${text}</p><p>${filler}</p></article></main></body></html>`;
}

const filler = `The harbour wall was built from grey stone that came over the water on flat boats, one block at a time.
Nobody remembers who laid the first of them, but the last one carries a date and a name, and children still look for it
in summer when the tide is low and the sun has dried the weeds.`;
