/** What only a page knows, and a theme can't mean: the system's colours, and the text's own. */
const NOT_A_NAME =
  /text$|^(?:in)?active|^(?:accent|app|button|info|selected|three|window)|^(?:background|canvas|currentcolor|field|highlight|mark|menu|scrollbar)$/;

let canvas: CanvasRenderingContext2D | undefined;

/**
 * Takes the place of the table of colour names in the script-tag files, where it would be 1.3 kB: the browser
 * knows them. Only a single word of small letters comes to it, as a value and not as CSS text (S4), and what comes
 * back is hex. Where there is no canvas, no colour has a name.
 */
export function hexOfName(name: string): string | undefined {
  if (!/^[a-z]+$/.test(name) || NOT_A_NAME.test(name)) return undefined;
  if (name === "transparent") return "0000";
  try {
    const one = ask("#000", name);
    return one === ask("#fff", name) ? one.slice(1) : undefined;
  } catch {
    return undefined;
  }
}

/** What is no colour leaves the former one, so the answer is the same twice only for what is one. */
function ask(former: string, name: string): string {
  canvas ??= document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  canvas.fillStyle = former;
  canvas.fillStyle = name;
  return canvas.fillStyle;
}
