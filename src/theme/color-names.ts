/**
 * The colour names of CSS 2.1. All 148 would cost more bytes than the whole contrast repair, and TagoRUN's
 * console writes none; one that is not here is no colour, and the default stands in for it.
 */
export const COLOR_NAMES: Readonly<Record<string, string>> = {
  aqua: "#0ff",
  black: "#000",
  blue: "#00f",
  fuchsia: "#f0f",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lime: "#0f0",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#ffa500",
  purple: "#800080",
  red: "#f00",
  silver: "#c0c0c0",
  teal: "#008080",
  transparent: "#0000",
  white: "#fff",
  yellow: "#ff0",
};
