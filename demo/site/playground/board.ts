import { h } from "../dom.js";
import { hear, type Changes, type PreviewMessage, type ShowMessage } from "./preview-messages.js";
import type { PlaygroundState, ViewName } from "./state.js";
import { DEVICES, type FrameKind, framesOf, languageFor, VIEWS } from "./views.js";

const DIRECTIONS = { ltr: "left to right", rtl: "right to left" };

interface Frame {
  readonly kind: FrameKind;
  readonly element: HTMLElement;
  show(state: PlaygroundState): void;
  /** Names the state in the link that opens the preview alone. */
  address(hash: string): void;
}

export interface Board {
  show(state: PlaygroundState): void;
  address(hash: string): void;
}

/**
 * The previews, each a page of its own in a frame as wide as its device, so that container widths, media queries and
 * the page's direction are the real ones; the frame is then drawn smaller. A frame is made when it is first shown and
 * never moved, which would load it again.
 */
export function createBoard(
  place: HTMLElement,
  views: readonly ViewName[],
  onAdjusted: (changes: Changes) => void,
): Board {
  const frames = new Map<string, Frame>();
  let first: Frame | undefined;
  let hash = "";

  function frameOf(kind: FrameKind): Frame {
    const key = `${kind.view} ${kind.device} ${kind.dir}`;
    const known = frames.get(key);
    if (known) return known;
    const frame = createFrame(kind, (changes) => {
      if (frame === first) onAdjusted(changes);
    });
    frame.address(hash);
    frames.set(key, frame);
    place.append(frame.element);
    return frame;
  }

  return {
    show(state) {
      const shown = framesOf(state, views).map(frameOf);
      [first] = shown;
      place.dataset["show"] = state.show === "all" ? "all" : "one";
      place.dataset["views"] = String(views.length);
      for (const frame of frames.values()) frame.element.hidden = !shown.includes(frame);
      shown.forEach((frame, index) => {
        frame.element.style.order = String(index);
        frame.show(state);
      });
    },
    address(next) {
      hash = next;
      for (const frame of frames.values()) frame.address(hash);
    },
  };
}

function createFrame(kind: FrameKind, onAdjusted: (changes: Changes) => void): Frame {
  const { view, device, dir } = kind;
  const { name, width, height } = DEVICES[device];
  const page = `./preview.html?view=${view}&dir=${dir}`;
  const title = `${VIEWS[view]}, ${name.toLowerCase()}, ${DIRECTIONS[dir]}`;
  const iframe = h("iframe", { title, src: page, width: String(width), height: String(height) });
  const open = h("a", { href: page, target: "_blank", "aria-label": `Open alone: ${title}` }, "Open");
  const caption = h(
    "figcaption",
    {},
    h("strong", {}, VIEWS[view]),
    h("span", {}, `${width} px${dir === "rtl" ? ", RTL" : ""}`),
    open,
  );
  const screen = h("div", { class: "screen" }, iframe);
  const element = h("figure", { class: `device ${device}` }, caption, screen);
  new ResizeObserver(() => {
    if (screen.clientWidth > 0) iframe.style.scale = String(screen.clientWidth / width);
  }).observe(screen);

  let wanted: ShowMessage | undefined;
  let isReady = false;
  const send = () => {
    if (isReady && wanted) iframe.contentWindow?.postMessage(wanted, window.location.origin);
  };
  hear(
    () => iframe.contentWindow,
    (given) => {
      const message = given as PreviewMessage;
      if (message.kind === "adjusted") return onAdjusted(message.changes);
      isReady = true;
      send();
    },
  );
  return {
    kind,
    element,
    show(state) {
      const lang = languageFor(dir, state.lang);
      wanted = { kind: "show", settings: state.settings, lang };
      send();
    },
    address: (hash) => (open.href = page + hash),
  };
}
