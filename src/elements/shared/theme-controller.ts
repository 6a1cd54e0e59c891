import type { ReactiveController } from "lit";
import { readTheme } from "../../theme/theme.js";
import type { BackgroundController } from "./background-controller.js";
import { toConsole } from "../../api/warn.js";
import { fire } from "./events.js";
import type { SettingsController } from "./settings-controller.js";

/**
 * Puts the RUN's colours, repaired where they could not be read, on the wrapper as private custom
 * properties. Set through the CSSOM, which a strict content security policy allows, and from values that
 * we wrote ourselves (S4). Inputs are not touched (R3).
 */
export class ThemeController implements ReactiveController {
  readonly #host: HTMLElement & { backdrop: string };
  readonly #wrapper: HTMLElement;
  readonly #settings: SettingsController;
  readonly #background: BackgroundController;
  #applied: { theme: unknown; backdrop: string } | undefined;

  constructor(
    host: HTMLElement & { backdrop: string },
    wrapper: HTMLElement,
    settings: SettingsController,
    background: BackgroundController,
  ) {
    this.#host = host;
    this.#wrapper = wrapper;
    this.#settings = settings;
    this.#background = background;
  }

  hostUpdated(): void {
    const theme = this.#settings.info?.theme;
    // Behind a see-through card is the RUN's background where we paint it, else what only the host knows (A1).
    const backdrop = this.#background.current?.color ?? (this.#host.backdrop || "transparent");
    if (!theme || (this.#applied?.theme === theme && this.#applied.backdrop === backdrop)) return;
    this.#applied = { theme, backdrop };
    const { tokens, changes, scheme } = readTheme(theme, { backdrop });
    for (const [name, value] of tokens) this.#wrapper.style.setProperty(name, value);
    this.#wrapper.style.colorScheme = scheme;
    if (changes.length === 0) return;
    fire(this.#host, "run-theme-adjusted", { changes: [...changes] });
    toConsole(
      `theme colours changed to be readable: ${changes.map(({ key, from, to }) => `${key} ${from} → ${to}`).join(", ")}`,
    );
  }
}
