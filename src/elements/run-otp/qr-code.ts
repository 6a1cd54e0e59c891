import { html } from "lit";
import type { TemplateResult } from "lit";
import { qrModules } from "./qr-modules.js";

/** Modules of light around the code, without which scanners don't find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * The dark modules as one polygon: a square each, between them a way to the corner and back,
 * which covers nothing. Not a path: a page's `all: unset` takes its shape, but not a polygon's points.
 */
const outline = (modules: readonly (readonly number[])[]): string =>
  modules
    .flatMap((row, y) =>
      row.map((dark, x) =>
        dark ? `0,0 ${x},${y} ${x + 1},${y} ${x + 1},${y + 1} ${x},${y + 1} ${x},${y} 0,0` : "",
      ),
    )
    .join(" ");

/** A QR picture of `text`, named `label`; undefined for a text that is too long for one. */
export function renderQrCode(text: string, label: string): TemplateResult | undefined {
  const modules = qrModules(text);
  if (!modules) return undefined;
  const side = modules.length + 2 * QUIET;
  return html`<svg
    class="run-qr"
    part="qr"
    role="img"
    aria-label=${label}
    viewBox=${`${-QUIET} ${-QUIET} ${side} ${side}`}
    shape-rendering="crispEdges"
  >
    <polygon points=${outline(modules)} />
  </svg>`;
}
