/**
 * What a screen reader would speak of an element's live regions from now on: each text that comes into one that
 * was in the page before it. Lit may touch a region more than once in a turn; what counts is what it then holds.
 */
export function listenToRegions(root: ParentNode & Node): { readonly spoken: string[]; stop(): void } {
  const spoken: string[] = [];
  const observer = new MutationObserver((records) => {
    const regions = new Set(
      records.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(
          "[role=alert], [role=status], [aria-live]",
        ),
      ),
    );
    for (const region of regions) {
      const text = region?.textContent?.trim();
      if (text) spoken.push(text);
    }
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  return { spoken, stop: () => observer.disconnect() };
}
