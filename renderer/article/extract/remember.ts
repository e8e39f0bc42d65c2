/**
 * The same answer, found only once for each element: for questions that are asked of one element again and again. Pages
 * do not change while they are read, and the answers go when the page goes.
 */
export function remember<Answer>(find: (element: Element) => Answer): (element: Element) => Answer {
  const known = new WeakMap<Element, { readonly answer: Answer }>();
  return (element) => {
    const before = known.get(element);
    if (before) return before.answer;
    const answer = find(element);
    known.set(element, { answer });
    return answer;
  };
}
