import { makeItem } from "./child-part.js";
import type { Part } from "./template.js";

const roots = new WeakMap<ParentNode & object, Part>();

/** Shows a value at the end of a container, and from then on what changes of it. */
export function render(value: unknown, container: HTMLElement): void {
  const show = roots.get(container) ?? makeItem(container).show;
  roots.set(container, show);
  show(value);
}
