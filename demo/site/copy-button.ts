import { button } from "./dom.js";

const SHOWN_MS = 1_600;

/** A button that copies what `read` gives at the click, and says whether that worked. */
export function copyButton(label: string, read: () => string): HTMLButtonElement {
  let timer: number | undefined;
  const element = button("Copy", () => void copy(), { class: "button small", "aria-label": label });
  const say = (text: string) => {
    element.textContent = text;
    element.setAttribute("aria-label", `${text}: ${label}`);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      element.textContent = "Copy";
      element.setAttribute("aria-label", label);
    }, SHOWN_MS);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(read());
      say("Copied");
    } catch {
      say("Can’t copy");
    }
  };
  return element;
}
