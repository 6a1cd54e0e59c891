import { html } from "lit";
import type { TemplateResult } from "lit";

/**
 * A view's heading. The level is the page's business (A8), and a tag name can't be bound, so it is told by
 * `aria-level`. It can take focus when a view comes in, but not by Tab.
 */
export function renderHeading(text: string, level: number): TemplateResult {
  const known = Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  return html`<div
    class="run-heading"
    part="heading"
    role="heading"
    aria-level=${known}
    tabindex="-1"
    .textContent=${text}
  ></div>`;
}
