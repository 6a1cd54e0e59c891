import { resolveUrl } from "../../api/safe-url.js";

let besideScript: string | undefined;

/** Says where our script is; its languages are in a folder beside it. */
export function setScriptUrl(url: string): void {
  besideScript = new URL("languages/", url).href;
}

/** The address of a language's file, in the page's own folder or beside our script; empty where nobody said so. */
export function languageFile(language: string, folder: string): string {
  const base = folder ? resolveUrl(folder, document.baseURI) : besideScript;
  if (!base) return "";
  const url = new URL(base);
  url.pathname = url.pathname.replace(/\/?$/, `/${language}.json`);
  return url.href;
}
