/**
 * The CSS colour names that people do write. All 148 would cost more bytes than the whole contrast repair, and
 * TagoRUN's own console writes none; one that is not here is no colour, and the default stands in for it.
 */
const NAMES =
  "aqua:0ff beige:f5f5dc black:000 blue:00f brown:a52a2a chocolate:d2691e coral:ff7f50 crimson:dc143c " +
  "cyan:0ff darkblue:00008b darkgray:a9a9a9 darkgreen:006400 darkred:8b0000 dimgray:696969 " +
  "dodgerblue:1e90ff firebrick:b22222 forestgreen:228b22 fuchsia:f0f gold:ffd700 gray:808080 " +
  "green:008000 hotpink:ff69b4 indigo:4b0082 ivory:fffff0 khaki:f0e68c lavender:e6e6fa lightblue:add8e6 " +
  "lightgray:d3d3d3 lightgreen:90ee90 lime:0f0 magenta:f0f maroon:800000 midnightblue:191970 " +
  "navy:000080 olive:808000 orange:ffa500 orangered:ff4500 orchid:da70d6 pink:ffc0cb purple:800080 " +
  "rebeccapurple:639 red:f00 royalblue:4169e1 salmon:fa8072 seagreen:2e8b57 silver:c0c0c0 " +
  "skyblue:87ceeb slateblue:6a5acd slategray:708090 steelblue:4682b4 tan:d2b48c teal:008080 " +
  "tomato:ff6347 turquoise:40e0d0 violet:ee82ee white:fff whitesmoke:f5f5f5 yellow:ff0 transparent:0000";

/** The hex form of a CSS colour name in lower case, in either spelling of grey; undefined for any other text. */
export function hexOfName(name: string): string | undefined {
  if (!/^[a-z]+$/.test(name)) return undefined;
  const digits = new RegExp(`\\b${name.replace("grey", "gray")}:(\\w+)`).exec(NAMES)?.[1];
  return digits && `#${digits}`;
}
