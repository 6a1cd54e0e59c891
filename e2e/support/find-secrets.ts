import type { Page } from "playwright-core";
import type { Recording } from "./recording.js";

/**
 * Every place where a planted secret can be seen: `<name> in <place>`, sorted. Looks at the document with its
 * shadow roots, what the inputs hold, storage, cookies, addresses, console, events, other tabs and requests; for
 * the secret as it is, as markup, URL-encoded, as JSON and as base64.
 */
export async function findSecrets(
  page: Page,
  recording: Recording,
  secrets: Record<string, string>,
): Promise<string[]> {
  const places = [...(await lookAtPage(page)), ...lookAtRecording(recording)];
  const found = new Set<string>();
  for (const [name, secret] of Object.entries(secrets)) {
    for (const [place, text] of places) {
      if (spellings(secret).some((spelling) => text.includes(spelling))) found.add(`${name} in ${place}`);
    }
  }
  return [...found].sort();
}

type Place = [place: string, text: string];

function spellings(secret: string): string[] {
  const base64 = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  const escaped = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [secret, escaped, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), base64];
}

async function lookAtPage(page: Page): Promise<Place[]> {
  const cookies = await page.context().cookies();
  return [...(await page.evaluate(readPage)), ["cookies", JSON.stringify(cookies)]];
}

/** Runs in the page. */
function readPage(): Place[] {
  const places: Place[] = [
    ["address", location.href],
    ["history", JSON.stringify(history.state)],
    ["window.name", window.name],
    ["localStorage", JSON.stringify(localStorage)],
    ["sessionStorage", JSON.stringify(sessionStorage)],
  ];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    places.push(["document", root instanceof Document ? root.documentElement.outerHTML : root.innerHTML]);
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLInputElement) places.push([`input ${element.name}`, element.value]);
    }
  }
  return places;
}

function lookAtRecording(recording: Recording): Place[] {
  const { requests, events, console: lines, errors, broadcasts } = recording;
  return [
    ...requests.flatMap(({ method, url, headers, body }): Place[] => {
      const { pathname } = new URL(url);
      return [
        [`address of ${method}`, url],
        [`headers of ${method} ${pathname}`, JSON.stringify(headers)],
        [`body of ${method} ${pathname}`, body],
      ];
    }),
    ...events.map(({ name, detail }): Place => [`event ${name}`, JSON.stringify(detail)]),
    ...lines.map((line): Place => ["console", line]),
    ...errors.map((error): Place => ["console", error]),
    ...broadcasts.map((text): Place => ["a broadcast", text]),
  ];
}
