const users = new WeakMap<Document | ShadowRoot, Map<CSSStyleSheet, number>>();

/**
 * Adopts a sheet into a document or shadow root for one more element; returns the function, to be
 * called once, that takes it out again with the last one. Fifty elements share one sheet, and a page that drops us is as before (R6).
 */
export function adoptStyleSheet(root: Document | ShadowRoot, sheet: CSSStyleSheet): () => void {
  const counts = users.get(root) ?? new Map<CSSStyleSheet, number>();
  users.set(root, counts);
  const count = counts.get(sheet) ?? 0;
  counts.set(sheet, count + 1);
  if (count === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const left = (counts.get(sheet) ?? 1) - 1;
    if (left > 0) counts.set(sheet, left);
    else {
      counts.delete(sheet);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  };
}
