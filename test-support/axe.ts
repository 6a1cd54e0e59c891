import "axe-core/axe.min.js";
import type * as Axe from "axe-core";

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/**
 * Runs axe over `root` (all its WCAG 2.2 A and AA rules and its best practices) and throws an error that lists
 * each violation with its elements. Rules about a whole page (landmarks, one h1) don't apply to a component.
 */
export async function expectNoAxeViolations(root: Element, options: Axe.RunOptions = {}): Promise<void> {
  await settled();
  const { violations } = await window.axe.run(root, {
    ...options,
    resultTypes: ["violations"],
    rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false }, ...options.rules },
  });
  if (violations.length > 0) throw new Error(violations.map(describeViolation).join("\n\n"));
}

/** A view that comes in is see-through for a moment; what turns while something is busy never ends. */
async function settled(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

function describeViolation({ id, help, nodes }: Axe.Result): string {
  const lines = nodes.map(
    (node) => `  ${node.html}\n    ${(node.failureSummary ?? "").replaceAll("\n", "\n    ")}`,
  );
  return [`axe: ${id}: ${help}`, ...lines].join("\n");
}
