/** Makes room for a title above: each heading but `except` goes down one level. */
export function lowerHeadings(document: Document, except: Element | null): void {
  for (const heading of document.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
    if (heading !== except) renameElement(heading, `h${Math.min(6, Number(heading.localName.slice(1)) + 1)}`);
  }
}

/** An element of another name in an element's place, with its content and what says how to read it. */
export function renameElement(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) {
    if (/^(?:id|lang|class|dir|hidden|aria-hidden)$/.test(attribute)) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
