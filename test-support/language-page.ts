import { scriptedApi } from "./scripted-api.js";
import type { ScriptedAnswer, ScriptedApi } from "./scripted-api.js";

/** Where the tests' server has the translations. */
export const LANGUAGE_FOLDER = new URL("../src/i18n/languages/", import.meta.url).href;

/** A folder of language files whose answers a test lays out; for `lang-url`. */
export async function scriptedFolder(...answers: ScriptedAnswer[]): Promise<ScriptedApi> {
  const folder = scriptedApi();
  await folder.answer(...answers);
  return folder;
}

/** Waits until an element shows a language. */
export function showsLanguage(element: Element, language: string): Promise<void> {
  const wrapper = (element.shadowRoot ?? element).querySelector<HTMLElement>(".run-root")!;
  return whenSeen(wrapper, () => wrapper.lang === language);
}

/** Waits until an element of the page, in its light root, and each of ours in it shows a language. */
export function partsShow(element: Element, language: string): Promise<void> {
  return whenSeen(element, () =>
    [...element.querySelectorAll<HTMLElement>(".run-root")].every(({ lang }) => lang === language),
  );
}

function whenSeen(root: Element, isSeen: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => look());
    const look = () => {
      if (!isSeen()) return;
      observer.disconnect();
      resolve();
    };
    observer.observe(root, { attributes: true, subtree: true });
    look();
  });
}
