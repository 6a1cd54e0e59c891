import type { CSSResult, ReactiveController, ReactiveControllerHost } from "lit";
import { adoptStyleSheet } from "./style-sheet.js";

/** Styles that not every element needs, beside the sheet of all: adopted and dropped like it (R6). */
export class ExtraStyles implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #styles: readonly CSSResult[];
  #drop: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, ...styles: CSSResult[]) {
    this.#host = host;
    this.#styles = styles;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.shadowRoot ?? this.#host.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    this.#drop = this.#styles.flatMap(({ styleSheet }) =>
      styleSheet ? [adoptStyleSheet(root, styleSheet)] : [],
    );
  }

  hostDisconnected(): void {
    for (const drop of this.#drop) drop();
    this.#drop = [];
  }
}
