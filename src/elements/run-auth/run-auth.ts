import type { PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { defaultRunInfo } from "../../api/schemas/run-info.js";
import type { Consent } from "../../flow/signup-form.js";
import { runText } from "../../i18n/texts.js";
import type { Persist, Session } from "../../session/session-types.js";
import { fire } from "../shared/events.js";
import { chooseLanguage } from "../shared/language-menu.js";
import { RunElement } from "../shared/run-element.js";
import { AddressController } from "./address-controller.js";
import type { AddressMode } from "./address.js";
import { authStyles } from "./auth-styles.js";
import { focusView } from "./focus.js";
import { handOver } from "./hand-over.js";
import { renderPage } from "./page-view.js";
import { PLACES, readPlace } from "./places.js";
import type { Place } from "./places.js";
import { Stage } from "./stage.js";

/** A change of the view that is under way. */
interface Turn {
  readonly place: Place;
  /** The focus goes along: the person is waiting for the view, or was in the one that goes (A7). */
  focus: boolean;
  /** The view before. */
  readonly previous: string;
  /** The address has led here: it is in step already. */
  readonly byAddress: boolean;
}

/**
 * The whole sign-in page of a TagoRUN portal: its background, logo and name, and every way in.
 *
 * ```html
 * <run-auth run-url="acme.tago.run" address="query"></run-auth>
 * ```
 *
 * @tag run-auth
 * @attr {"light"|"shadow"} render - Where the page lives; read once, at the first connection.
 * @attr lang - Language; else what is around the element says.
 *
 * @slot header - Above everything.
 * @slot notes - Between header and card: what people should know before they sign in.
 * @slot footer - At the page's end.
 *
 * @fires {CustomEvent<{operation: string}>} run-before-submit - Before a request; `preventDefault()` stops it.
 * @fires {CustomEvent<{token: string, expiresAt: Date | "never", runUrl: string, restored?: true}>} run-authenticated - Signed in.
 * @fires {CustomEvent<{methods: string[], selected: string, phone?: string}>} run-otp-required - The code is asked for.
 * @fires {CustomEvent<{user: string, outcome: string, email: string}>} run-registered - The account is there.
 * @fires {CustomEvent<{}>} run-recovery-sent - The mail was asked for; whether there is an account is not told.
 * @fires {CustomEvent<{}>} run-password-changed - The new password is set.
 * @fires {CustomEvent<{}>} run-confirmed - The account is confirmed.
 * @fires {CustomEvent<{code: string, operation: string, retryAfter?: number}>} run-error - A request failed.
 * @fires {CustomEvent<{view: string, previous: string}>} run-view-change - Another view is shown.
 * @fires {CustomEvent<{source: string}>} run-config - Settings are in use.
 * @fires {CustomEvent<{changes: object[]}>} run-theme-adjusted - Colours were repaired for contrast.
 * @fires {CustomEvent<{expiresAt: Date}>} run-session-expiring - The session ends in a minute.
 * @fires {CustomEvent<{expiresAt: Date}>} run-session-expired - The session has ended.
 *
 * @csspart root - Around everything.
 * @csspart sheet - The card that holds brand and view.
 * @csspart brand - Logo, name and subtitle.
 * @csspart logo - The box of the logo.
 * @csspart logo-image - The logo.
 * @csspart monogram - The name's first letter, where there is no logo.
 * @csspart name - The portal's name.
 * @csspart subtitle - What it says of itself.
 * @csspart views - Around the view; its own parts are those of the element that shows it.
 * @csspart bar - Below the view.
 * @csspart legal - The links to terms and privacy.
 *
 * @cssprop [--run-page-height=100dvh] - The least height of the page.
 */
export class RunAuth extends RunElement {
  /** Where the session is kept: until the page goes, until the tab goes, or for every tab. */
  @property() persist: Persist = "memory";
  /** Where to go after a sign-in: this origin, or one listed in `allowed-redirect-origins`. */
  @property({ attribute: "redirect-to" }) redirectTo = "";
  /** Other origins that `redirect-to` may go to, separated by spaces. */
  @property({ attribute: "allowed-redirect-origins" }) allowedRedirectOrigins = "";
  /** Where the view shows in the page's address: `none`, `query` (`?view=`), or `path` (its last segment). */
  @property() address: AddressMode = "none";
  /** `off`: a complete code waits for the button. */
  @property({ attribute: "auto-submit" }) autoSubmit = "on";
  /** Where single sign-on starts; the RUN's own sign-in page unless told. */
  @property({ attribute: "sso-url" }) ssoUrl = "";
  /** What a sign-up asks for beside name, e-mail and password: `company`, `phone`, `newsletter`. */
  @property() fields = "";
  /** Creates accounts even when the portal's own fields can't be loaded. */
  @property({ attribute: "fields-optional", type: Boolean }) fieldsOptional = false;
  /** What a person agrees to at sign-up: `[{name, label, url, required}]`. */
  @property({ attribute: false }) consents: readonly Consent[] = [];
  /** Signs in at once where a new account needs no confirmation. */
  @property({ attribute: "sign-in-after", type: Boolean }) signInAfter = false;
  /** Name of the token in the address of a mailed link. */
  @property({ attribute: "token-param" }) tokenParam = "token";
  /** The page's terms of use. */
  @property({ attribute: "terms-url" }) termsUrl = "";
  /** What the page does with data. */
  @property({ attribute: "privacy-url" }) privacyUrl = "";

  /** The logo that could not be loaded. */
  @state() private broken: string | undefined;
  /** Pictures are asked for after the form is in the page. */
  @state() private formShown = false;

  readonly #stage = new Stage();
  readonly #address = new AddressController(this, () => {
    const place = this.#address.place ?? this.#start ?? "login";
    if (this.#address.leads && place !== this.#stage.place) this.#go(place, true, true);
  });
  /** What was asked for before there was anything. */
  #start: Place | undefined;
  #turn: Turn | undefined;
  /** A view has come in: from now on they move. */
  #moved = false;
  /** Settings or texts were on their way at the first render. */
  #late: boolean | undefined;
  /** All that the first view waits for is there, or won't come. */
  #settled = false;
  /** The view that the page was last told of. */
  #told = "";

  constructor() {
    super();
    this.background = true;
    const { wrapper } = this.root;
    wrapper.classList.add("run-page");
    this.root.addStyles(authStyles);
    for (const type of ["run-config", "run-theme-adjusted"] as const) {
      wrapper.addEventListener(type, (event) => {
        event.stopPropagation();
        // The view has settings, or asks for them: so do we, where we could not have them.
        this.settings.retry();
      });
    }
    wrapper.addEventListener("run-view-change", (event) => this.#onView(event));
    wrapper.addEventListener("run-authenticated", (event) => this.#onAuthenticated(event));
  }

  /** The view now shown. Set it to `login`, `signup`, `recover`, `reset`, `confirm` or `otp-setup`. */
  @property()
  override get view(): string {
    return this.#stage.view;
  }

  override set view(view: string | null) {
    const named = readPlace(view);
    const place = named ?? "login";
    // One that was set before, in the same task, is not gone to any more.
    this.#turn = undefined;
    if (!this.#stage.part) this.#start = named;
    else if (place !== this.view) this.#go(place, false);
  }

  /** The mailed token, for `reset` and `confirm`. It can be set, and not be read back. */
  @property({ attribute: false })
  get token(): string | undefined {
    return undefined;
  }

  set token(token: string | undefined) {
    this.#stage.token = token || undefined;
  }

  /** Who is signed in here; null when nobody is. */
  get session(): Session | null {
    return this.#stage.session;
  }

  /** Ends the session here and in the other tabs that share it. */
  signOut(): void {
    if (this.#stage.signOut() || !this.hasUpdated) return;
    this.view = "login";
    this.performUpdate();
    this.#stage.signOut();
  }

  /** Takes a token from elsewhere, such as login-as-user. `expiresAt`: a date, ISO text, a duration, "never". */
  adopt(token: string, expiresAt?: Date | string): void {
    if (!this.#stage.adopt(token, expiresAt) && this.hasUpdated) this.view = "login";
  }

  protected override connectTo(): void {
    if (this.hasUpdated) this.#stage.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const stage = this.#stage;
    if (this.#turn) {
      this.#moved = true;
      this.#turn.focus ||= this.root.wrapper.matches(":focus-within");
      stage.show(this.#turn.place);
    } else if (!stage.part) {
      const { place, leads } = this.#address;
      stage.show((leads ? place : this.#start) ?? this.#start ?? place ?? "login");
    }
    const { part } = stage;
    if (!part) return;
    handOver(this, part);
    // The page has told of a missing run-url itself; and its card, which bears the form, lies on its background.
    const backdrop = this.painted.current?.color ?? this.backdrop;
    Object.assign(part, { runUrl: this.client.runUrl, backdrop });
  }

  protected override updated(): void {
    if (!this.formShown) requestAnimationFrame(() => (this.formShown = true));
    // By now the part is in the page, and says what it shows.
    this.dataset["view"] = this.view;
    const turn = this.#turn;
    this.#turn = undefined;
    if (!turn) return;
    if (!turn.byAddress) this.#address.follow(turn.place);
    const { wrapper } = this.root;
    if (turn.focus) focusView(wrapper);
    const spoken = wrapper.querySelector(".run-spoken");
    if (spoken) spoken.textContent = wrapper.querySelector("[role=heading]")?.textContent ?? "";
    this.#tell(this.view, turn.previous);
  }

  protected override renderView(): unknown {
    const { current, info = defaultRunInfo } = this.settings;
    const known = this.#settled || current?.source !== "default" || current.status === "failed";
    const logo = info.signup_logo ?? info.logo ?? undefined;
    const [name, subtitle] = [runText(info.name), runText(info.sub_title)];
    // The owner's texts in the views, so that none grows when they come.
    const texts = [info.signup_fields, info.signin_buttons];
    this.#settled ||= known && this.language.settles(JSON.stringify(texts));
    this.#late ??= !this.#settled;
    return renderPage({
      name: name || (known ? this.client.runUrl : ""),
      subtitle,
      logo,
      broken: logo === this.broken,
      formShown: this.formShown,
      known,
      settled: this.#settled,
      late: this.#late,
      onBroken: () => (this.broken = logo),
      part: this.#stage.part,
      moved: this.#moved,
      slotted: this.shadowRoot !== null,
      inMain: this.closest("main, [role=main]") !== null,
      id: `${this.idPrefix}-language`,
      languages: this.language.offered,
      current: this.language.wanted,
      onChoose: (language) => chooseLanguage(this, language),
      termsUrl: this.termsUrl,
      privacyUrl: this.privacyUrl,
    });
  }

  #go(place: Place, focus: boolean, byAddress = false): void {
    this.#turn = { place, focus, previous: this.view, byAddress };
    this.requestUpdate();
  }

  #tell(view: string, previous: string): void {
    if (view === this.#told) return;
    this.#told = view;
    fire(this, "run-view-change", { view, previous });
  }

  /** A part has another view now, or a person chose a way that leads out of it. */
  #onView(event: HTMLElementEventMap["run-view-change"]): void {
    event.stopPropagation();
    const { view, previous } = event.detail;
    const place = readPlace(view);
    const stage = this.#stage;
    if (place && view !== this.view && PLACES[place] !== stage.part?.localName) {
      this.#go(place, true);
      return;
    }
    this.dataset["view"] = this.view;
    if (place && PLACES[place] === stage.part?.localName && PLACES[stage.place] === PLACES[place]) {
      stage.place = place;
      this.#address.follow(place);
    }
    this.#tell(view, previous);
  }

  /** A part that was handed the session repeats what the page knows; one that waited for it has had its turn. */
  #onAuthenticated(event: HTMLElementEventMap["run-authenticated"]): void {
    const { token, restored } = event.detail;
    if (restored && this.#stage.knows(token)) event.stopPropagation();
    const { place, part } = this.#stage;
    if (place !== "login" && PLACES[place] === "run-otp" && part?.localName === "run-login")
      this.#go(place, true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "run-auth": RunAuth;
  }
}
