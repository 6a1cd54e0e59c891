import { h } from "../dom.js";
import { BRANDS } from "./brands.js";
import { publicPart, type Settings } from "./state.js";

/** A button for each portal to start from; the one that is shown is pressed. */
export function brandBar(onChoose: (settings: Settings) => void) {
  const brands = BRANDS.map(({ name, swatch, settings }) => {
    const [ground, ink] = swatch;
    const dot = h("span", { class: "brand-dot", "aria-hidden": "true" });
    dot.style.background = `linear-gradient(135deg, ${ground} 50%, ${ink} 50%)`;
    const element = h(
      "button",
      { type: "button", class: "brand-choice", "aria-pressed": "false" },
      dot,
      name,
    );
    const own = publicPart(settings);
    element.addEventListener("click", () => onChoose(own));
    return { element, text: JSON.stringify(own) };
  });
  return {
    element: h(
      "div",
      { class: "brand-bar", role: "group", "aria-label": "Portals to start from" },
      ...brands.map(({ element }) => element),
    ),
    show(settings: Settings): void {
      const text = JSON.stringify(settings);
      for (const brand of brands) brand.element.setAttribute("aria-pressed", String(brand.text === text));
    },
  };
}
