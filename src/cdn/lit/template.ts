import { markupPolicy } from "../trusted-types.js";
import { attributePart } from "./attribute-part.js";
import { childPart } from "./child-part.js";

/** A place in the page that shows a value. */
export type Part = (value: unknown) => void;

interface Template {
  readonly element: HTMLTemplateElement;
  /** Attributes' names by the index of their value. */
  readonly names: readonly string[];
}

/** The place of a child is between two comments, that of an attribute an attribute called `$` and a number. */
const PLACE = "<!----><!---->";

const templates = new WeakMap<TemplateStringsArray, Template>();

/** Fresh nodes of a template, and the places of its values in their order. */
export function instantiate(strings: TemplateStringsArray): { nodes: DocumentFragment; parts: Part[] } {
  const { element, names } = templates.get(strings) ?? prepare(strings);
  const nodes = document.importNode(element.content, true);
  const parts: Part[] = [];
  const walker = document.createTreeWalker(nodes, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  for (let node; (node = walker.nextNode() as Element | Comment | null);) {
    if (node instanceof Comment) {
      parts.push(childPart(node, walker.nextNode() as Comment));
      continue;
    }
    for (const { name } of [...node.attributes]) {
      if (!name.startsWith("$")) continue;
      node.removeAttribute(name);
      parts.push(attributePart(node, names[parts.length] ?? ""));
    }
  }
  return { nodes, parts };
}

function prepare(strings: TemplateStringsArray): Template {
  const element = document.createElement("template");
  const names: string[] = [];
  const markup = strings.reduce((before, after, index) => {
    const bound = before.replace(/(\S+)=$/, (_, name: string) => {
      names[index - 1] = name;
      return `$${index}`;
    });
    return bound + (bound === before ? PLACE : "") + after;
  });
  // The one place where text becomes markup: it is the source's own, never a value (S1).
  // eslint-disable-next-line no-restricted-syntax
  element.innerHTML = markupPolicy.createHTML(markup) as string;
  // The build leaves out a part that is called as its class (scripts/build/literals-plugin.ts).
  for (const node of element.content.querySelectorAll("[class^=run-]:not([part])")) {
    node.setAttribute("part", node.classList.value.replace(/\brun-/g, ""));
  }
  const template = { element, names };
  templates.set(strings, template);
  return template;
}
