import type { LanguageController as Full } from "../../elements/shared/language-controller.js";
import { withTexts } from "../../i18n/texts.js";

const ENGLISH = "en";

/** Takes the place of the languages in a script-tag file with a budget: English, and nothing is asked for. */
export class LanguageController implements Pick<
  Full,
  "current" | "wanted" | "ofUser" | "direction" | "offered" | "speak" | "restart"
> {
  readonly current = ENGLISH;
  readonly wanted = ENGLISH;
  readonly ofUser = "";
  readonly direction = "ltr";
  readonly offered = [ENGLISH];

  speak<T>(render: () => T): T {
    return withTexts(undefined, render, (text) => text);
  }

  restart(): void {}
}
