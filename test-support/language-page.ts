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
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => look());
    const look = () => {
      if (wrapper.lang !== language) return;
      observer.disconnect();
      resolve();
    };
    observer.observe(wrapper, { attributes: true });
    look();
  });
}
