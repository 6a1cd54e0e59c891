/** Runs in the page: box and look of every part of an element, to be compared with another page's. */
export function look(element: HTMLElement | SVGElement): string[] {
  const seen =
    "display color backgroundColor borderTopColor borderTopWidth borderTopLeftRadius fontSize fontWeight lineHeight letterSpacing textTransform textAlign boxShadow opacity".split(
      " ",
    );
  const origin = element.getBoundingClientRect();
  const parts = [...(element.shadowRoot ?? element).querySelectorAll(".run-root, .run-root *")];
  return parts.map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const style = getComputedStyle(part) as unknown as Record<string, string>;
    const box = [x - origin.x, y - origin.y, width, height].map(Math.round).join(" ");
    return `${part.localName}.${part.classList[0] ?? ""} ${box} ${seen.map((name) => style[name]).join(" ")}`;
  });
}
