import MagicString from "magic-string";
import { parseSync, type Plugin } from "vite";
import { checkTemplate } from "./check-template.js";

/** The part of a syntax tree's node that is looked at. */
interface Node {
  type: string;
  start: number;
  end: number;
  tag?: Node & { name?: string };
  quasi?: Node & { quasis: Node[] };
}

/**
 * Takes the indentation out of our `html` and `css` templates, which no minifier of JavaScript may touch.
 * Lit compares a template's strings by identity, so shorter ones behave the same; no view of ours depends on
 * white space between two elements.
 */
export function literalsPlugin(): Plugin {
  return {
    name: "literals",
    enforce: "post",
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(html|css)`/.test(code)) return null;
      const edited = new MagicString(code);
      for (const { tag, quasis } of findTemplates(parseSync(id, code, { lang: "js" }).program)) {
        const wrong = tag === "html" && checkTemplate(quasis.map(({ start, end }) => code.slice(start, end)));
        if (wrong) this.error(`A template of ${id} can't be shown: ${wrong}.`);
        for (const { start, end } of quasis) {
          const shorter =
            tag === "css" ? shortenCss(code.slice(start, end)) : shortenHtml(code.slice(start, end));
          if (end > start) edited.overwrite(start, end, shorter);
        }
      }
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}

export function shortenCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: | ?([>~/]) ?|\( /g, (space: string, sign?: string) => sign ?? space.trim())
    .replace(/\b0(?=\.\d)/g, "")
    .replace(/;}/g, "}");
}

export function shortenHtml(html: string): string {
  // Between two tags, or a tag and a value, white space that holds a line break is indentation.
  return (
    html
      .replace(/(^|>)\s*\n\s*(?=<|$)/g, "$1")
      .replace(/\s+/g, " ")
      .replace(/ (\/?>)/g, "$1")
      // The small Lit gives an element the part of its class's name.
      .replace(/(class="run-([a-z-]+)") part="\2"/g, "$1")
  );
}

function findTemplates(root: unknown): { tag: string; quasis: Node[] }[] {
  if (typeof root !== "object" || root === null) return [];
  const inner = Object.values(root).flatMap(findTemplates);
  const { type, tag, quasi } = root as Node;
  const ours = type === "TaggedTemplateExpression" && (tag?.name === "html" || tag?.name === "css");
  return ours && quasi ? [{ tag: tag.name ?? "", quasis: quasi.quasis }, ...inner] : inner;
}
