import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "vite";
import { PAGES } from "./pages.js";

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

/**
 * Puts what all pages of the demo share around what each page holds: `head.html` after its title (a page's own
 * `<meta>` come first, as a referrer policy must), `top.html` with the navigation before its `<main>`, `foot.html`
 * after it. A page without `<main>`, such as a preview in a frame, is left alone, unless it says where the top
 * belongs: `<!-- top -->`. Then come the panels.
 */
export function framePlugin(): Plugin {
  return {
    name: "demo-frame",
    transformIndexHtml: {
      // Before Vite looks for styles and scripts.
      order: "pre",
      handler: (html, { path }) => fillPanels(frame(html, basename(path) || "index.html")),
    },
  };
}

/**
 * Puts `panels/outbox.html` where a page says `<!-- panel: outbox -->`. Words after the name are classes for that
 * page, which say where the panel goes: `<!-- panel: outbox then -->`.
 *
 * @throws Error where no panel has that name.
 */
export function fillPanels(html: string): string {
  const names = readdirSync(join(import.meta.dirname, "panels"));
  return html.replace(/<!--\s*panel:\s*(\S*)(.*?)\s*-->/g, (comment, name: string, classes: string) => {
    if (!names.includes(`${name}.html`)) throw new Error(`demo/frame/panels has no panel for ${comment}`);
    return read(`panels/${name}.html`).replace(`class="panel`, (start) => start + classes);
  });
}

function frame(html: string, page: string): string {
  const place = /<!-- top -->|(?=<main)/;
  if (!place.test(html)) return html;
  const top = read("top.html").replace("</nav>", () => `${navigation(page)}</nav>`);
  return html
    .replace("</title>", (end) => end + read("head.html"))
    .replace(place, () => top)
    .replace("</main>", (end) => end + read("foot.html"));
}

function navigation(page: string): string {
  const current = (file: string) => (file === page ? ` aria-current="page"` : "");
  return [
    ...PAGES.map(([file, name]) => `<a href="./${file}" data-demo${current(file)}>${name}</a>`),
    `<a href="http://localhost:8787/_sandbox/messages" data-outbox>Outbox</a>`,
    `<a href="./readme.html" data-demo${current("readme.html")}>README</a>`,
  ].join("\n");
}
