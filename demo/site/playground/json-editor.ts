import { readJson } from "./settings-source.js";
import type { Settings } from "./state.js";

/** The settings as JSON, to read, to copy, to edit and to paste over. What is typed stays until it is left. */
export function jsonEditor(
  text: HTMLTextAreaElement,
  problem: HTMLElement,
  onEdit: (settings: Settings) => void,
) {
  let shown = "";
  const say = (words: string) => {
    problem.textContent = words;
    text.toggleAttribute("aria-invalid", words !== "");
  };
  text.addEventListener("input", () => {
    try {
      const settings = readJson(text.value);
      say("");
      onEdit(settings);
    } catch {
      say("This is no JSON object yet; the last good one is shown.");
    }
  });
  text.addEventListener("blur", () => {
    text.value = shown;
    say("");
  });
  return {
    show(settings: Settings): void {
      shown = JSON.stringify(settings, null, 2);
      if (document.activeElement !== text) text.value = shown;
    },
  };
}
