import { type Color, parseHex } from "../theme/hex.js";

const COLOR = /^([a-z]+|(color|hwb|(rgb|hsl)a?|(ok)?l(ab|ch))\((?!.*from)[^()]{1,99}\))$/;
/** How the names begin that only a page knows, and a theme can't mean: the system's colours, the text's own. */
const OF_THE_PAGE = /text$|^(a[cp]|ba|but|can|cu|fie|hi|in[af]|mark|men|sc|sel|thr|win)/;

let canvas: CanvasRenderingContext2D | undefined;

/**
 * Takes the place of the package's own reader in the script-tag files, where it would be 1.3 kB more: the browser
 * knows the notations. A colour comes to it as a value and not as CSS text, and what comes back are numbers (S4).
 * Where there is no canvas, a colour is hex or none.
 */
export function parseColor(value: unknown): Color | undefined {
  const text =
    typeof value === "string"
      ? value
          .trim()
          .toLowerCase()
          .replace(/\bnone\b/g, "0")
      : "";
  try {
    return parseHex(text) ?? (COLOR.test(text) && !OF_THE_PAGE.test(text) ? parseAnswer(text) : undefined);
  } catch {
    return undefined;
  }
}

function parseAnswer(text: string): Color | undefined {
  let answer = ask(text);
  // Of a notation that is wider than sRGB a canvas keeps the notation; a mix in sRGB is in sRGB.
  if (/^[clo]/.test(answer)) answer = ask(`color-mix(in srgb,${text},${text})`);
  const whole = answer.startsWith("color(srgb") ? 255 : 1;
  const [red, green, blue, alpha] = (answer.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((part, index) =>
    index < 3
      ? Math.round(Math.min(255, Math.max(0, Number(part) * whole)))
      : Math.round(Number(part) * 255) / 255,
  );
  return parseHex(answer) ?? (blue === undefined ? undefined : [red ?? 0, green ?? 0, blue, alpha ?? 1]);
}

/** A canvas's own spelling: hex, `rgba()` or a wider one. What is no colour leaves the former one, so two differ. */
function ask(text: string): string {
  canvas ??= document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  const pen = canvas;
  const [one = "", other] = ["#000", "#fff"].map((former) => {
    pen.fillStyle = former;
    pen.fillStyle = text;
    return pen.fillStyle;
  });
  return one === other ? one : "";
}
