import type { CSSResult, ReactiveController, ReactiveControllerHost } from "lit";
import { adoptStyleSheet } from "./style-sheet.js";

/** Marks our wrapper among the host's children, in markup that was cloned or serialised too. */
const WRAPPER_CLASS = "run-root";

/**
 * Where an element renders: one wrapper, in the element itself or in one open shadow root.
 *
 * The wrapper, not the element, is Lit's container, and joins the element only once it holds the form: a
 * password manager that looks at the first added node of a mutation then finds the fields, not one of
 * Lit's comments (R1). The children that the page's author wrote are never touched (R8).
 */
export class RenderRoot implements ReactiveController {
  readonly wrapper: HTMLElement;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #styles: CSSResult[];
  #shadow: ShadowRoot | undefined;
  #dropStyles: (() => void)[] = [];
  #emptied: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, ...styles: CSSResult[]) {
    this.#host = host;
    this.#styles = styles;
    this.wrapper = document.createElement("div");
    this.wrapper.className = WRAPPER_CLASS;
    this.wrapper.part.add("root");
    host.addController(this);
  }

  /** Styles that not every element needs, beside the sheet of all; before the first connection. */
  addStyles(styles: CSSResult): void {
    this.#styles.push(styles);
  }

  /** Chooses the root, once; `render="shadow"` is read at the first connection only. */
  create(shadow: boolean): HTMLElement {
    if (shadow) this.#shadow = this.#host.shadowRoot ?? this.#host.attachShadow({ mode: "open" });
    return this.wrapper;
  }

  /** Puts the rendered wrapper into place. */
  attach(): void {
    const parent = this.#parent;
    if (this.wrapper.parentNode === parent) return;
    // A clone of an element, or markup saved from a live page, brings a dead copy of our wrapper along.
    for (const child of [...parent.children]) {
      if (child.classList.contains(WRAPPER_CLASS)) child.remove();
    }
    parent.append(this.wrapper);
  }

  hostConnected(): void {
    const root = this.#shadow ?? this.#host.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) {
      this.#dropStyles = this.#styles.flatMap(({ styleSheet }) =>
        styleSheet ? [adoptStyleSheet(root, styleSheet)] : [],
      );
    }
    this.#watch();
  }

  hostDisconnected(): void {
    for (const drop of this.#dropStyles.splice(0)) drop();
    this.#emptied?.disconnect();
  }

  get #parent(): ShadowRoot | HTMLElement {
    return this.#shadow ?? this.#host;
  }

  /**
   * Heals once when the host's own script empties the element or the wrapper: puts back the very nodes that
   * were taken out. Whoever does so again means it (H6).
   */
  #watch(): void {
    const { wrapper } = this;
    this.#emptied ??= new MutationObserver((records) => {
      const bare = !wrapper.firstElementChild;
      if (!this.#host.isConnected || (wrapper.parentNode === this.#parent && !bare)) return;
      this.#emptied?.disconnect();
      if (bare) {
        const taken = records.filter(({ target }) => target === wrapper);
        wrapper.replaceChildren(...taken.flatMap(({ removedNodes }) => [...removedNodes]));
      }
      this.attach();
      this.#host.requestUpdate();
    });
    for (const node of [this.#parent, wrapper]) this.#emptied.observe(node, { childList: true });
  }
}
