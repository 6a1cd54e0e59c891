import { h } from "./dom.js";
import type { Options } from "./options.js";
import { THEMES } from "./themes.js";

export const LISTENER = `<script type="module">
  const login = document.querySelector("run-login");
  login.addEventListener("run-authenticated",
    ({ detail }) => useToken(detail.token));
</script>`;

const SCRIPT = `<script type="module" src="/run-login.js"></script>`;

/** The least that puts a sign-in into a page. */
export function shortSnippet(runUrl: string): string {
  return `${SCRIPT}\n<run-login run-url="${runUrl}"></run-login>`;
}

/** What a page writes to have the element as the options have it. */
export function snippetFor(runUrl: string, apiUrl: string, options: Options): string {
  const attributes = { "run-url": runUrl, "api-url": apiUrl, ...elementAttributes(options) };
  const lines = Object.entries(attributes).map(([name, value]) => `\n  ${name}="${value}"`);
  const theme = THEMES[options.theme];
  return [
    `${SCRIPT}\n\n<run-login${lines.join("")}\n></run-login>`,
    theme ? LISTENER.replace("</script>", `${configLine(theme)}</script>`) : LISTENER,
  ].join("\n\n");
}

/** The attributes that differ from the element's defaults. */
export function elementAttributes({ render, persist, lang, heading }: Options): Record<string, string> {
  return {
    ...(render !== "light" && { render }),
    ...(persist !== "memory" && { persist }),
    ...(lang !== "en" && { lang }),
    ...(heading !== "2" && { "heading-level": heading }),
  };
}

function configLine(theme: Readonly<Record<string, string>>): string {
  const lines = Object.entries(theme).map(([key, color]) => `    ${key}: "${color}",\n`);
  return `  login.config = { theme: {\n${lines.join("")}  } };\n`;
}

const TOKEN = /(?<name><\/?[\w-]+|(?<!=)>)|(?<attribute>[\w-]+)(?==")|(?<text>"[^"]*")|(?<word>\bconst\b)/g;

/** The same text, its parts marked for colour. */
export function highlight(code: string): (HTMLElement | string)[] {
  const parts: (HTMLElement | string)[] = [];
  let end = 0;
  for (const match of code.matchAll(TOKEN)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    parts.push(code.slice(end, match.index), h("span", { class: `token-${kind ?? ""}` }, match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, code.slice(end)];
}
