import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

/**
 * A view's heading. The level is the page's business (A8), and a tag name can't be bound, so it is told by
 * `aria-level`. It can take focus when a view comes in, but not by Tab; then it is read with what `describedBy` names.
 */
export function renderHeading(text: string, level: number, describedBy?: string): TemplateResult {
  return html`<div
    class="run-heading"
    part="heading"
    role="heading"
    aria-level=${/^[1-6]$/.test(`${level}`) ? level : 2}
    tabindex="-1"
    aria-describedby=${describedBy ?? nothing}
    .textContent=${text}
  ></div>`;
}
