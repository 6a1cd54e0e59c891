/** Half a pixel is rounding. */
const SLACK = 1;

/** What our own CSS cuts off on purpose: names that come late, and what only assistive technology reads. */
const CUT_ON_PURPOSE = ".run-unseen, .run-late *, .run-language .run-label, svg *, option";

interface Box {
  readonly left: number;
  readonly right: number;
}

/** A text, and the element that holds it. */
export interface SeenText {
  readonly node: Text;
  readonly holder: HTMLElement;
}

/** Every text below `root` that is on the screen. */
export function textsIn(root: Element): SeenText[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: SeenText[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const holder = node.parentElement;
    if (!holder || node.data.trim() === "") continue;
    if (!holder.matches(CUT_ON_PURPOSE) && holder.checkVisibility()) found.push({ node, holder });
  }
  return found;
}

/** Where a text is on the screen, whatever its box is. */
export function boxOf(node: Text): Box {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/**
 * What is wrong with the texts of an element at this width, a line each: a text that leaves a box around it, and a
 * box that holds more than it shows.
 */
export function misfits(root: Element): string[] {
  const problems: string[] = [];
  const boxes = new Map<Element, Box | null>();
  for (const { node, holder } of textsIn(root)) {
    const { left, right } = boxOf(node);
    for (let at: Element | null = holder; at && at !== root.parentElement; at = at.parentElement) {
      if (!boxes.has(at)) boxes.set(at, outerBox(at));
      const outer = boxes.get(at);
      if (outer && (left < outer.left - SLACK || right > outer.right + SLACK)) {
        problems.push(
          `"${node.data}", ${left}–${right}, leaves .${at.className}, ${outer.left}–${outer.right}`,
        );
        break;
      }
    }
    problems.push(...cutOff(holder));
  }
  for (const select of root.querySelectorAll("select")) problems.push(...cutOff(select));
  return [...problems, ...cutOff(document.documentElement)];
}

/** The edges of what has a box of its own. */
function outerBox(element: Element): Box | null {
  const rect = element.getBoundingClientRect();
  return rect.width > 0 && getComputedStyle(element).display !== "inline" ? rect : null;
}

function cutOff(element: Element): string[] {
  const { clientWidth, scrollWidth, clientHeight, scrollHeight } = element;
  if (clientWidth === 0) return []; // Inline: it has no box to be cut by.
  const isWide = scrollWidth > clientWidth + SLACK;
  // A tall script may reach out of its line; it is lost only where the box cuts.
  const isHigh = scrollHeight > clientHeight + SLACK && getComputedStyle(element).overflowY === "hidden";
  if (!isWide && !isHigh) return [];
  const needed = `${scrollWidth} × ${scrollHeight} of ${clientWidth} × ${clientHeight}`;
  return [`<${element.localName} class="${element.className}"> needs ${needed}: ${element.textContent}`];
}
