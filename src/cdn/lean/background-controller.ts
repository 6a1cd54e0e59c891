import { nothing } from "lit";
import type { BackgroundController as Full } from "../../elements/shared/background-controller.js";

/** Takes the place of backgrounds in a script-tag file with a budget: nothing is painted. */
export class BackgroundController implements Pick<Full, "current" | "render"> {
  readonly current = undefined;

  render(): unknown {
    return nothing;
  }
}
