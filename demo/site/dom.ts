/** An element with attributes and children; texts stay texts. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A part of the page that its HTML must hold. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`this page has no #${id}`);
  return element;
}

export function button(text: string, onClick: () => void, attributes: Record<string, string> = {}) {
  const element = h("button", { type: "button", class: "button", ...attributes }, text);
  element.addEventListener("click", onClick);
  return element;
}
