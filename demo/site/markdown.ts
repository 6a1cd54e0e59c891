import { h } from "./dom.js";
import { highlight } from "./snippet.js";

type Inline = (Node | string)[];

const INLINE =
  /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|!\[(?<alt>[^\]]*)\]\((?<src>[^)]+)\)|\[(?<label>[^\]]+)\]\((?<href>[^)]+)\)/g;

/** Our README as elements: headings, paragraphs, lists, tables, code. `image` finds a picture's address, if it is there. */
export function renderMarkdown(source: string, image: (path: string) => string | undefined): Node[] {
  const blocks = source.split(/(^```[^\n]*\n[\s\S]*?^```$)|\n{2,}/m).filter((block) => block?.trim());
  return blocks.flatMap((block) => renderBlock(block.trim(), image));
}

function renderBlock(block: string, image: (path: string) => string | undefined): Node[] {
  const inline = (text: string) => renderInline(text, image);
  const fence = /^```[^\n]*\n([\s\S]*?)\n?```$/.exec(block);
  if (fence) {
    const code = h("code", {}, ...highlight(fence[1] ?? ""));
    return [h("figure", { class: "code-box" }, h("pre", { class: "code-text", tabindex: "0" }, code))];
  }
  const heading = /^(#{1,3}) (.*)$/.exec(block);
  if (heading) return [h(`h${(heading[1] ?? "#").length as 1 | 2 | 3}`, {}, ...inline(heading[2] ?? ""))];
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith("- "))) {
    return [h("ul", {}, ...lines.map((line) => h("li", {}, ...inline(line.slice(2)))))];
  }
  if (lines[0]?.startsWith("|")) return [renderTable(lines, inline)];
  return [h("p", {}, ...inline(lines.join(" ")))];
}

function renderTable(lines: readonly string[], inline: (text: string) => Inline): HTMLElement {
  const [head = "", , ...rows] = lines;
  const row = (line: string, tag: "th" | "td") =>
    h("tr", {}, ...cells(line).map((cell) => h(tag, {}, ...inline(cell))));
  const body = h("tbody", {}, ...rows.map((line) => row(line, "td")));
  return h("table", {}, h("thead", {}, row(head, "th")), body);
}

/** A bar that is part of a cell is written `\|`. */
function cells(line: string): string[] {
  const inner = line.replace(/^\|\s*|\s*\|$/g, "");
  return inner.split(/\s*(?<!\\)\|\s*/).map((cell) => cell.replaceAll("\\|", "|"));
}

function renderInline(text: string, image: (path: string) => string | undefined): Inline {
  const parts: Inline = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { code, strong, alt = "", src, label = "", href = "" } = match.groups ?? {};
    if (code !== undefined) parts.push(h("code", {}, code));
    else if (strong !== undefined) parts.push(h("strong", {}, strong));
    else if (src !== undefined) parts.push(...picture(image(src), alt));
    // A file of the project is not part of this site.
    else parts.push(/^https?:/.test(href) ? h("a", { href }, label) : label);
  }
  return [...parts, text.slice(end)];
}

function picture(src: string | undefined, alt: string): Inline {
  return src === undefined ? [] : [h("img", { src, alt })];
}
