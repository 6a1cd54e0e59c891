import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { backgroundMessages } from "../../i18n/messages/background.js";

export interface BackgroundView {
  /** The picture's address, already judged; undefined where there is none, or it must not be loaded yet. */
  readonly source: string | undefined;
  readonly video: boolean;
  readonly playing: boolean;
  /** False where the person wants no motion: then it stands still, and there is nothing to pause. */
  readonly mayPlay: boolean;
  /** Nothing is loaded before the person plays it. */
  readonly savesData: boolean;
  readonly onPlayback: (playing: boolean) => void;
  readonly onBroken: () => void;
  readonly onToggle: () => void;
}

/**
 * The RUN's background, behind the card: real pictures, so that no address gets into a style (S4). The box is
 * there without one, too: nothing moves when it comes.
 */
export function renderBackground(view: BackgroundView): TemplateResult {
  const { source, video, playing } = view;
  return html`
    <div class="run-background" part="background" aria-hidden="true">
      ${
        source && !video
          ? html`<img
              class="run-picture"
              alt=""
              decoding="async"
              referrerpolicy="no-referrer"
              src=${source}
              @error=${view.onBroken}
            />`
          : nothing
      }
      ${
        source && video
          ? html`<video
              class="run-picture"
              muted
              loop
              playsinline
              disablepictureinpicture
              preload=${view.savesData ? "none" : "metadata"}
              src=${source}
              .muted=${true}
              @error=${view.onBroken}
              @play=${() => view.onPlayback(true)}
              @pause=${() => view.onPlayback(false)}
            ></video>`
          : nothing
      }
      <div class="run-tint"></div>
    </div>
    ${
      source && video && view.mayPlay
        ? html`<button
            class="run-playback"
            part="playback"
            type="button"
            data-action="toggle-background"
            aria-label=${playing ? backgroundMessages.pause() : backgroundMessages.play()}
            @click=${view.onToggle}
          >
            <svg class="run-icon" viewBox="0 0 24 24" aria-hidden="true">
              <polyline points=${playing ? "8,5 8,19" : "8,5 8,19 19,12 8,5"} />
              <polyline points=${playing ? "16,5 16,19" : ""} />
            </svg>
          </button>`
        : nothing
    }
  `;
}
