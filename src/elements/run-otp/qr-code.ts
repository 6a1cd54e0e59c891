import { html } from "lit";
import type { TemplateResult } from "lit";
import { correction, generate } from "lean-qr/nano";

/** Modules of light around the code, without which scanners don't find it (ISO/IEC 18004). */
const QUIET = 4;

interface Bitmap {
  readonly size: number;
  get(x: number, y: number): boolean;
}

/**
 * The dark modules as one polygon: a rectangle for each run in a row, between them a way to the corner and back,
 * which covers nothing. Not a path: a page's `all: unset` takes its shape, but not a polygon's points.
 */
function outline({ size, get }: Bitmap): string {
  const points: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && get(x, y)) x++;
      if (x > start)
        points.push(`0,0 ${start},${y} ${x},${y} ${x},${y + 1} ${start},${y + 1} ${start},${y} 0,0`);
    }
  }
  return points.join(" ");
}

/** A QR picture of `text`, named `label`; undefined for a text that is too long for one. */
export function renderQrCode(text: string, label: string): TemplateResult | undefined {
  let bitmap: Bitmap;
  try {
    bitmap = generate(text, { minCorrectionLevel: correction.M });
  } catch {
    return undefined;
  }
  const side = bitmap.size + 2 * QUIET;
  return html`<svg
    class="run-qr"
    part="qr"
    role="img"
    aria-label=${label}
    viewBox=${`${-QUIET} ${-QUIET} ${side} ${side}`}
    shape-rendering="crispEdges"
  >
    <polygon points=${outline(bitmap)} />
  </svg>`;
}
