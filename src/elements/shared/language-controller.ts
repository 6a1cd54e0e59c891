import type { ReactiveController, ReactiveControllerHost } from "lit";
import { directionOf } from "../../i18n/language.js";
import type { Texts } from "../../i18n/texts.js";

/** The language an element speaks: its texts, and `lang` and `dir` of its wrapper, which say what is shown (A3). */
export class LanguageController implements ReactiveController {
  /** What is shown, as BCP 47. */
  readonly current = "en";
  readonly texts: Texts | undefined = undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  get direction(): "ltr" | "rtl" {
    return directionOf(this.current);
  }

  hostConnected(): void {}
}
