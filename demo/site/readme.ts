import readme from "../../README.md?raw";
import { part } from "./dom.js";
import { setUpFrame } from "./frame.js";
import { renderMarkdown } from "./markdown.js";

/** The README's pictures, whichever there are, at the addresses where this site has them. */
const pictures = import.meta.glob<string>("../../docs/screens/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});

setUpFrame();
part("content").replaceChildren(...renderMarkdown(readme, (path) => pictures[`../../${path}`]));
