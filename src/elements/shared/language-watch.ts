const KEY = "run-auth-language";

/** Kept here where there is no storage (H7). */
let kept = "";
let ofUser = "";
const listeners = new Set<(chosen: boolean) => void>();
const tellAll = (chosen: boolean) => {
  for (const listener of [...listeners]) listener(chosen);
};
let observer: MutationObserver | undefined;

/** What the person chose in a language menu, for as long as the tab lives; empty when nothing. */
export function chosenLanguage(): string {
  try {
    return kept || (sessionStorage.getItem(KEY) ?? "");
  } catch {
    return kept;
  }
}

/** Keeps a choice, and tells every element of the page. */
export function keepLanguage(language: string): void {
  kept = "";
  try {
    sessionStorage.setItem(KEY, language);
  } catch {
    kept = language;
  }
  tellAll(true);
}

/** The language in the record of the user who is signed in on this page; empty where nobody has read it. */
export function languageOfUser(): string {
  return ofUser;
}

/** Tells every element of the page the user's language, so that none speaks another around the one that read it. */
export function followUser(language: string): void {
  if (language === ofUser) return;
  ofUser = language;
  tellAll(false);
}

/**
 * The `lang` nearest around an element, out through shadow roots; empty when there is none. A page's wrapper says what
 * is shown, not what is wanted: a view in it looks further out.
 */
export function languageAround(element: Element): string {
  let at: Node | null | undefined = element;
  while ((at = at.parentNode ?? (at as Partial<ShadowRoot>).host)) {
    if (at instanceof Element && at.matches("[lang]:not(.run-root)")) return at.getAttribute("lang") ?? "";
  }
  return "";
}

/**
 * Tells when the person has chosen a language, or a `lang` around an element may have changed; one observer serves
 * the whole page.
 */
export function watchLanguage(element: Element, listener: (chosen: boolean) => void): () => void {
  observer ??= new MutationObserver(() => tellAll(false));
  let root: Node | undefined = element.getRootNode();
  while (root) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ["lang"] });
    root = (root as Partial<ShadowRoot>).host?.getRootNode();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}
