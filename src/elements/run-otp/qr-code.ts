import { html } from "lit";
import type { TemplateResult } from "lit";
import { qrModules } from "./qr-modules.js";

/** Modules of light around the code, without which scanners don't find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * The dark modules as one polygon: along each row a line that goes a module deeper where it is dark, and back on the
 * row's upper edge, which covers nothing; a slanting way would leave streaks. Not a path: a page's `all: unset`
 * takes its shape, but not a polygon's points.
 */
const outline = (modules: readonly (readonly number[])[]): string =>
  modules
    .map((row, y) => {
      const steps = row.map((dark, x) => `${x},${y + dark} ${x + 1},${y + dark}`);
      return `0,${y} ${steps.join(" ")} ${row.length},${y} 0,${y}`;
    })
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
