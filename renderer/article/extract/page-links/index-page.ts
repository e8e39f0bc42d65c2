/** From so many posts on a page it is a list of them. */
const fewestPosts = 3;

/**
 * Whether a page is a list of articles (a front page, an archive, a blog) and none itself. What it states to machines
 * decides; where it states nothing, whether several posts with a linked heading each are on it.
 */
export function isIndexPage(document: Document, url: URL): boolean {
  const type = document.querySelector('meta[property="og:type" i]')?.getAttribute("content") ?? "";
  if (/article|story|post/i.test(type)) return false;
  const stated = [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .map((script) => (script.textContent ?? "").slice(0, 500_000))
    .join("\n");
  if (/"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|Report\w*|Recipe|Review)"/.test(stated)) return false;
  if (/"@type"\s*:\s*\[?\s*"(?:CollectionPage|SearchResultsPage|Blog)"/.test(stated)) return true;
  if (/^\/(?:index\.\w+)?$/.test(url.pathname) && url.search === "") return true;
  return countPosts(document) >= fewestPosts;
}

/** Posts stand side by side, each with a heading that leads to it. */
function countPosts(document: Document): number {
  const posts = new Map<Element | null, number>();
  for (const heading of [...document.querySelectorAll("h1,h2,h3")].slice(0, 500)) {
    const link = heading.querySelector("a[href]") ?? heading.closest("a[href]");
    const post = heading.closest("article,.hentry,.post,li,section,div");
    if (!link || !post || heading.closest("nav,aside,footer")) continue;
    posts.set(post.parentElement, (posts.get(post.parentElement) ?? 0) + 1);
  }
  return Math.max(0, ...posts.values());
}
