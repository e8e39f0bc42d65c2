/** What a selector finds, in page order. By their numbers, because to go through a document's own list takes twice as long. */
export function listFound(root: ParentNode, selector: string): Element[] {
  const found = root.querySelectorAll(selector);
  const list: Element[] = [];
  for (let index = 0; index < found.length; index += 1) list.push(found[index] as Element);
  return list;
}
