import { nothing } from "lit";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { safeUrl } from "../../api/safe-url.js";
import { type Background, readBackground } from "../../theme/background.js";
import { renderBackground } from "./background-view.js";
import type { SettingsController } from "./settings-controller.js";

type Host = ReactiveControllerHost & HTMLElement & { background: boolean };

const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Paints the RUN's background behind an element's card, or behind a whole page: where the host has
 * `background`. A picture is asked for after the form is in the page. A video starts by itself only where
 * nobody is bothered by it: not in a hidden tab, where data is saved, or where a person wants no motion (A5).
 */
export class BackgroundController implements ReactiveController {
  readonly #host: Host;
  readonly #wrapper: HTMLElement;
  readonly #settings: SettingsController;
  readonly #stillness = matchMedia("(prefers-reduced-motion: reduce)");
  #read: { theme: unknown; background: Background | undefined } | undefined;
  #formShown = false;
  #broken: string | undefined;
  #playing = false;
  /** What the person chose by the button. */
  #wish: boolean | undefined;
  #stop: AbortController | undefined;

  constructor(host: Host, wrapper: HTMLElement, settings: SettingsController) {
    this.#host = host;
    this.#wrapper = wrapper;
    this.#settings = settings;
    host.addController(this);
  }

  /** What is painted; undefined where nothing is. Its `color` is what lies behind a card on it (A1). */
  get current(): Background | undefined {
    const theme = this.#settings.info?.theme;
    if (!this.#host.background || !theme) return undefined;
    if (this.#read?.theme !== theme) this.#read = { theme, background: readBackground(theme) };
    return this.#read.background;
  }

  render(): unknown {
    if (!this.#host.background) return nothing;
    const source = this.#source;
    return renderBackground({
      source: this.#formShown && source !== this.#broken ? source : undefined,
      video: this.current?.type === "video",
      playing: this.#playing,
      savesData: savesData(),
      mayPlay: !this.#stillness.matches,
      onPlayback: (playing) => {
        this.#playing = playing;
        this.#host.requestUpdate();
      },
      onBroken: () => {
        this.#broken = source;
        this.#host.requestUpdate();
      },
      onToggle: () => {
        // Its events come late, so the video itself is asked.
        this.#wish = this.#video?.paused;
        this.#direct();
      },
    });
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    document.addEventListener("visibilitychange", () => this.#direct(), { signal });
    this.#stillness.addEventListener("change", () => this.#host.requestUpdate(), { signal });
  }

  hostDisconnected(): void {
    this.#stop?.abort();
  }

  hostUpdated(): void {
    const { current } = this;
    const set = (name: string, value = ""): void =>
      this.#wrapper.style.setProperty(`--_auth-bg-${name}`, value);
    set("color", current?.color);
    set("opacity", current && `${current.opacity}`);
    set("tint", current?.tint);
    if (!this.#formShown && this.#source) {
      requestAnimationFrame(() => {
        this.#formShown = true;
        this.#host.requestUpdate();
      });
    }
    this.#direct();
  }

  get #source(): string | undefined {
    const { type, source } = this.current ?? {};
    if (type !== "image" && type !== "video") return undefined;
    return safeUrl(source, { kind: type === "image" ? "image" : "media" });
  }

  get #video(): HTMLVideoElement | null {
    return this.#wrapper.querySelector("video");
  }

  /** Starts or stops the video, as it should be now. */
  #direct(): void {
    const video = this.#video;
    if (document.hidden || this.#stillness.matches || !(this.#wish ?? !savesData())) video?.pause();
    // A browser may refuse, to save a battery: then it stands still, and the button offers to start it.
    else if (video?.paused) void video.play().catch(() => undefined);
  }
}
