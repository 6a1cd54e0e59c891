import { html, LitElement, nothing } from "lit";
import type { PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { createRunClient } from "../../api/client.js";
import type { RunClient } from "../../api/client.js";
import { commonMessages } from "../../i18n/messages/common.js";
import { loginMessages } from "../../i18n/messages/login.js";
import { VERSION } from "../../version.js";
import { BackgroundController } from "./background-controller.js";
import { CarriedEmail } from "./carried-email.js";
import { toConsole } from "../../api/warn.js";
import { isFramedByStranger } from "./framing.js";
import { LanguageController } from "./language-controller.js";
import { runLoginPage } from "./links.js";
import { RenderRoot } from "./render-root.js";
import { SettingsController } from "./settings-controller.js";
import { styles } from "./styles.js";
import { ThemeController } from "./theme-controller.js";

let instances = 0;

/**
 * What all our elements share: where they render, which RUN they speak to, its settings, theme and
 * language. An element adds its flow and its views.
 */
export abstract class RunElement extends LitElement {
  /** Tells a second copy of our script that a tag is ours. */
  static readonly runAuthVersion = VERSION;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang"];
  }

  /** Host name of the RUN, no scheme: `acme.tago.run` or a custom domain. Absent: the page's own host. */
  @property({ attribute: "run-url" }) runUrl = "";
  /** `us-e1` (default), `eu-w1`, or `tdeploy:<project id>`. */
  @property() region = "";
  /** Base URL of the API; wins over `region`. */
  @property({ attribute: "api-url" }) apiUrl = "";
  /** Address of a JSON file with the RUN's settings. */
  @property({ attribute: "config-url" }) configUrl = "";
  /** The RUN's settings, whole or in part; wins over `config-url`. A new object means new settings. */
  @property({ attribute: false }) config: unknown;
  /** Prefills the e-mail, here and in the page's other elements of the same RUN. */
  @property() email = "";
  /** Level of the view's heading, 1 to 6. */
  @property({ attribute: "heading-level", type: Number }) headingLevel = 2;
  /** Shows the form in another origin's frame too. */
  @property({ attribute: "allow-framing", type: Boolean }) allowFraming = false;
  /** Folder of the language files; absent: the one beside our script. */
  @property({ attribute: "lang-url" }) langUrl = "";
  /** The page's own texts, by message id; they win over every dictionary and language. */
  @property({ attribute: false }) texts: Readonly<Record<string, string>> = {};
  /** The colour behind the element, for the contrast of a see-through card. */
  @property() backdrop = "";
  /** Paints the RUN's background behind the card, in a box of the element's own. */
  @property({ type: Boolean }) background = false;

  protected readonly root = new RenderRoot(this, styles);
  protected readonly settings = new SettingsController(this);
  protected readonly language = new LanguageController(this, () => ({
    client: this.client,
    settings: this.settings.current,
    langUrl: this.langUrl,
    texts: this.texts,
  }));
  protected readonly painted = new BackgroundController(this, this.root.wrapper, this.settings);
  readonly #email = new CarriedEmail(this, this.root.wrapper, () => this.client.runUrl);
  protected readonly idPrefix = `run-${++instances}`;
  #client: RunClient | undefined;
  #failed = false;

  constructor() {
    super();
    // React and Vue set a property where there is one of that name: Lit's method must not become their text.
    const given: unknown = this.render;
    const choose = (root: unknown) => this.setAttribute("render", String(root));
    Object.defineProperty(this, "render", { get: () => RunElement.prototype.render, set: choose });
    if (typeof given === "string") choose(given);
    this.addController(new ThemeController(this, this.root.wrapper, this.settings, this.painted));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The form is there when the parser has passed our tag: no frame without it, no network before it (R4).
    if (!this.hasUpdated) this.#renderNow();
    this.root.attach();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === "lang") this.language.restart();
  }

  protected get client(): RunClient {
    return (this.#client ??= createRunClient({
      runUrl: this.runUrl || location.host,
      region: this.region || undefined,
      apiUrl: this.apiUrl || undefined,
    }));
  }

  /** What an e-mail field starts with. */
  protected get startEmail(): string {
    return this.#email.prefer(this.email);
  }

  /** Follows a change of the RUN or its API: a new client, so a new flow and session. */
  protected abstract connectTo(client: RunClient): void;

  /** The view now shown, for `data-view`. */
  protected abstract get view(): string;

  protected abstract renderView(): unknown;

  protected override createRenderRoot(): HTMLElement {
    return this.root.create(this.getAttribute("render") === "shadow");
  }

  protected override shouldUpdate(): boolean {
    // What a host emptied, and emptied again once it was healed, is no place to render into.
    return !this.#failed && (!this.hasUpdated || this.root.wrapper.hasChildNodes());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moved = !this.#client || changed.has("runUrl") || changed.has("region") || changed.has("apiUrl");
    if (moved) {
      if (!this.runUrl)
        toConsole(
          `<${this.localName}> has no run-url; it uses this page's own host. Set run-url="acme.tago.run".`,
        );
      this.#client = undefined;
      // No text of the RUN before gets into this one.
      this.language.restart();
      this.connectTo(this.client);
    }
    if (changed.has("email")) this.#email.give(this.email);
    if (moved || changed.has("config") || changed.has("configUrl")) {
      this.settings.configure(this.client, this.config, this.configUrl);
    }
  }

  protected override update(changed: PropertyValues): void {
    this.language.speak(() => super.update(changed));
    const { wrapper } = this.root;
    const { current, direction } = this.language;
    // Whoever watches `lang` should hear of changes only.
    if (wrapper.lang !== current) wrapper.lang = current;
    wrapper.dir = direction;
    this.dataset["view"] = this.view;
    // Controllers hear of the update after this, and ask for the settings: the form is in the page by then (R4).
    if (!this.hasUpdated) this.root.attach();
  }

  protected override render(): unknown {
    if (!this.allowFraming && isFramedByStranger()) return this.#renderFramed();
    return [this.renderView(), this.painted.render()];
  }

  #renderFramed(): unknown {
    const page = runLoginPage(this.client.runUrl);
    return html`
      <div class="run-card" part="card">
        <p class="run-text" part="text" .textContent=${commonMessages.framed()}></p>
        ${
          page
            ? html`<a
                class="run-link"
                part="link"
                href=${page}
                target="_top"
                .textContent=${commonMessages.openRun()}
              ></a>`
            : nothing
        }
      </div>
    `;
  }

  #renderNow(): void {
    try {
      this.performUpdate();
    } catch (error) {
      // A page whose Trusted Types rules refuse our policy can't get a form from Lit; it gets a way on (S2).
      this.#failed = true;
      toConsole(
        `<${this.localName}> could not render (${String(error)}). With Trusted Types, add run-auth-elements to trusted-types.`,
      );
      this.#showPlainLink();
    }
  }

  #showPlainLink(): void {
    const page = runLoginPage(this.client.runUrl);
    if (!page) return;
    const link = document.createElement("a");
    link.href = page;
    link.textContent = loginMessages.signIn();
    this.root.wrapper.replaceChildren(link);
  }
}
