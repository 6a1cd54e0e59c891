import { runHost } from "../../api/run-url.js";
import { safeUrl } from "../../api/safe-url.js";

/** The RUN's own sign-in page: the only start of single sign-on that TagoIO documents. */
export function runLoginPage(runUrl: string): string | undefined {
  const host = runHost(runUrl);
  return host && `https://${host}/login`;
}

/** A link that the page's author wrote, relative to the page or not; undefined when it is not a safe one. */
export function hostLink(href: string): string | undefined {
  if (!href) return undefined;
  try {
    return safeUrl(new URL(href, document.baseURI).href, { kind: "link" });
  } catch {
    return undefined;
  }
}
