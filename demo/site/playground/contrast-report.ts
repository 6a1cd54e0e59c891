import { parseColor } from "../../../src/theme/color.js";
import { type Color, formatColor } from "../../../src/theme/hex.js";
import { type Colors, grounds, worst } from "../../../src/theme/grounds.js";
import { type ColorKey, ROLES } from "../../../src/theme/roles.js";
import { readTheme } from "../../../src/theme/theme.js";
import { h } from "../dom.js";
import type { Changes } from "./preview-messages.js";
import type { Settings } from "./state.js";

const BLACK: Color = [0, 0, 0, 1];
const WHITE: Color = [255, 255, 255, 1];

/** What the element has repaired, colour by colour, beside what the owner chose. */
export function contrastReport(changes: Changes, settings: Settings): HTMLElement {
  if (changes.length === 0) {
    return h(
      "p",
      { class: "all-clear" },
      h("strong", {}, "Nothing had to be repaired. "),
      `All ${ROLES.length} pairs can be read: texts at 4.5 : 1 or more, borders, focus and marks at 3 : 1.`,
    );
  }
  const shown = colorsOf(settings);
  const chosen = { ...shown };
  for (const { key, from } of changes) chosen[key as ColorKey] = parseColor(from) ?? BLACK;
  const head = ["Colour", "Chosen", "Shown", "Contrast"].map((name) => h("th", { scope: "col" }, name));
  return h(
    "table",
    { class: "report" },
    h("thead", {}, h("tr", {}, ...head)),
    h(
      "tbody",
      {},
      ...changes.map(({ key, from, to, ratio }) => {
        const before = ratioOf(key as ColorKey, chosen, backdropsOf(settings));
        return h(
          "tr",
          {},
          h("th", { scope: "row" }, h("code", {}, key)),
          h("td", {}, sample(key, from, chosen), h("code", {}, from)),
          h("td", {}, sample(key, to, shown), h("code", {}, to)),
          h("td", { class: "ratio" }, h("s", {}, before.toFixed(2)), " ", h("strong", {}, ratio.toFixed(2))),
        );
      }),
    ),
  );
}

/** The colour as it is met: a text on its fill, a line around its field, or the fill itself. */
function sample(key: string, color: string, colors: Colors): HTMLElement {
  const role = ROLES.find(([ink]) => ink === key);
  const swatch = h("span", { class: "sample", "aria-hidden": "true" });
  const fill = role?.[2].at(-1);
  swatch.style.backgroundColor = fill ? formatColor(colors[fill]) : color;
  if (role && role[1] > 3) {
    swatch.textContent = "Aa";
    swatch.style.color = color;
  } else if (role) {
    swatch.style.boxShadow = `inset 0 0 0 3px ${color}`;
  }
  return swatch;
}

/** Every colour that the element paints with. */
function colorsOf({ theme = {} }: Settings): Record<ColorKey, Color> {
  const { tokens } = readTheme(theme);
  const keys = [...tokens].map(([token, color]) => {
    const key = token.slice("--_".length).replace(/-[a-z]/g, (dash) => dash.slice(1).toUpperCase());
    return [key, parseColor(color) ?? BLACK];
  });
  return Object.fromEntries(keys) as Record<ColorKey, Color>;
}

/** What may lie behind a see-through card: the portal's own colour, else anything between black and white. */
function backdropsOf({ theme = {} }: Settings): readonly Color[] {
  const plain = theme["auth_bg_type"] === "color" ? parseColor(theme["auth_bg_src"]) : undefined;
  return plain?.[3] === 1 ? [plain] : [BLACK, WHITE];
}

/** The contrast of a colour where it is worst, as a text or line, or as the fill of one. */
function ratioOf(key: ColorKey, colors: Colors, backdrops: readonly Color[]): number {
  const ratios = ROLES.filter(([ink, , on]) => ink === key || on.some((fill) => fill === key)).map(
    ([ink, , on]) => worst(colors[ink], grounds(on, colors, backdrops)),
  );
  return Math.floor(Math.min(...ratios) * 100) / 100;
}
