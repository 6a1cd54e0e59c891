import jsQR from "jsqr";

/** Pixels for a module of the code, at least: less, and a reader may miss it. */
const SIDE = 480;

/** What a phone's camera reads of a QR picture that the page shows; undefined when there is no code in it. */
export async function scan(picture: SVGSVGElement): Promise<string | undefined> {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(SIDE));
  copy.setAttribute("height", String(SIDE));
  const image = new Image(SIDE, SIDE);
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, SIDE, SIDE);
  context.drawImage(image, 0, 0, SIDE, SIDE);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  // A CommonJS module whose types say that it is an ES one.
  const read = jsQR as unknown as typeof jsQR.default;
  return read(data, SIDE, SIDE)?.data;
}
