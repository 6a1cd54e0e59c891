import { nothing, TemplateResult } from "./html.js";
import { List } from "./list.js";
import { instantiate } from "./template.js";
import type { Part } from "./template.js";

/** An item of a list, with the comments around it. */
interface Item {
  readonly start: Comment;
  readonly end: Comment;
  readonly show: Part;
}

/**
 * What stands between two comments. What others have put there, such as a translation's elements, goes with what
 * was ours; comments that were taken out of the page make no exception (H6, H8).
 */
export function childPart(start: Comment, end: Comment): Part {
  let template: TemplateStringsArray | undefined;
  let parts: Part[] = [];
  let items: Map<unknown, Item> | undefined;
  let text: Text | undefined;
  let last: unknown;

  function clear(): void {
    for (const node of between(start, end).slice(1, -1)) node.remove();
    template = items = text = undefined;
  }

  function showTemplate({ strings, values }: TemplateResult): void {
    const update = () => {
      for (const [index, part] of parts.entries()) part(values[index]);
    };
    if (template === strings) {
      update();
      return;
    }
    clear();
    const fresh = instantiate(strings);
    parts = fresh.parts;
    // Filled first: a password manager looks at what is added (R1).
    update();
    end.before(fresh.nodes);
    template = strings;
  }

  function showList({ values, keys }: List): void {
    if (!items) clear();
    const shown = (items ??= new Map<unknown, Item>());
    // Those that go go first, so that the others are in place and none is moved, which would cost its focus (R3).
    for (const [key, item] of shown) {
      if (keys.includes(key)) continue;
      for (const node of between(item.start, item.end)) node.remove();
      shown.delete(key);
    }
    let before = start;
    for (const [index, key] of keys.entries()) {
      const item = shown.get(key) ?? makeItem();
      shown.set(key, item);
      if (before.nextSibling !== item.start) before.after(...between(item.start, item.end));
      item.show(values[index]);
      before = item.end;
    }
  }

  function showText(value: unknown): void {
    const next = value === nothing ? "" : (value ?? "");
    if (text && last === next) return;
    last = next;
    if (text?.previousSibling !== start) {
      clear();
      text = document.createTextNode("");
      end.before(text);
    }
    text.data = next as string;
  }

  function showNode(node: ChildNode): void {
    if (last === node && node.previousSibling === start) return;
    clear();
    end.before(node);
    last = node;
  }

  return (value) => {
    if (value instanceof TemplateResult) showTemplate(value);
    else if (Array.isArray(value)) showList(new List(value, [...value.keys()]));
    else if (value instanceof List) showList(value);
    else if (value instanceof Node) showNode(value as ChildNode);
    else showText(value);
  };
}

/** An empty place of its own, at the end of `parent`. */
export function makeItem(parent: ParentNode = document.createDocumentFragment()): Item {
  const start = document.createComment("");
  const end = document.createComment("");
  parent.append(start, end);
  return { start, end, show: childPart(start, end) };
}

/** From one node to a sibling after it, both included. */
function between(start: Node, end: Node): ChildNode[] {
  const nodes = [start];
  for (let node: Node | null = start; node !== end && (node = node.nextSibling);) nodes.push(node);
  return nodes as ChildNode[];
}
