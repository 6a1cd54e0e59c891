import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

export interface Brand {
  /** The portal's name. */
  readonly name: string;
  readonly subtitle: string;
  /** Address of the portal's picture, already judged. */
  readonly logo: string | undefined;
  /** It can't be loaded. */
  readonly broken: boolean;
  /** Pictures may be asked for. */
  readonly formShown: boolean;
  /** The RUN's settings are there, or failed. */
  readonly known: boolean;
  /** They came after the first frame: all boxes are as large as they were before (layout shift). */
  readonly late: boolean;
  readonly onBroken: () => void;
}

/** Whose page this is. The box of the logo is there before and without it. */
export function renderBrand(brand: Brand): TemplateResult {
  return html`
    <div class=${brand.late ? "run-brand run-late" : "run-brand"} part="brand">
      <div class="run-logo" part="logo">${renderLogo(brand)}</div>
      <p class="run-name" part="name" dir="auto" .textContent=${brand.name}></p>
      <p class="run-subtitle" part="subtitle" dir="auto" .textContent=${brand.subtitle}></p>
    </div>
  `;
}

/** The picture or, where there is none, the name's first letter in the colours of the main button. */
function renderLogo({ name, logo, broken, formShown, known, onBroken }: Brand): unknown {
  if (logo && !broken) {
    return formShown
      ? html`<img
          class="run-logo-image"
          part="logo-image"
          alt=${name}
          decoding="async"
          referrerpolicy="no-referrer"
          src=${logo}
          @error=${onBroken}
        />`
      : nothing;
  }
  const letter = known && /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase();
  return letter
    ? html`<span class="run-monogram" part="monogram" aria-hidden="true" .textContent=${letter}></span>`
    : nothing;
}
