import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

export interface Brand {
  readonly name: string;
  readonly subtitle: string;
  /** Address of the portal's picture, already judged; undefined where there is none, or not yet. */
  readonly logo: string | undefined;
  /** It is known now which picture there is: without one, the name's first letter stands in its place. */
  readonly known: boolean;
  /** The settings came after the first frame: all boxes are as large as they were before (layout shift). */
  readonly late: boolean;
  readonly onBroken: () => void;
}

/** Whose page this is. The box of the logo is there before, without and after the logo. */
export function renderBrand({ name, subtitle, logo, known, late, onBroken }: Brand): TemplateResult {
  return html`
    <div class=${late ? "run-brand run-late" : "run-brand"} part="brand">
      <div class="run-logo" part="logo">
        ${
          logo
            ? html`<img
                class="run-logo-image"
                part="logo-image"
                alt=${name}
                decoding="async"
                referrerpolicy="no-referrer"
                src=${logo}
                @error=${onBroken}
              />`
            : known
              ? html`<span
                  class="run-monogram"
                  part="monogram"
                  aria-hidden="true"
                  .textContent=${/[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? ""}
                ></span>`
              : nothing
        }
      </div>
      <p class="run-name" part="name" dir="auto" .textContent=${name}></p>
      <p class="run-subtitle" part="subtitle" dir="auto" .textContent=${subtitle}></p>
    </div>
  `;
}
