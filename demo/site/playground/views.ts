import { directionOf } from "../../../src/i18n/language.js";
import { LANGUAGES } from "../../../src/i18n/languages.js";
import type { Direction, PlaygroundState, ViewName } from "./state.js";

export const VIEWS: Readonly<Record<ViewName, string>> = {
  login: "Sign-in",
  signup: "Sign-up",
  otp: "Code",
  page: "Whole page",
};

/** The devices, in CSS pixels: a page in them has exactly that much room. */
export const DEVICES = {
  phone: { name: "Phone", width: 360, height: 740 },
  desktop: { name: "Desktop", width: 1024, height: 680 },
} as const;
export type Device = keyof typeof DEVICES;

/** One frame of the board. */
export interface FrameKind {
  readonly view: ViewName;
  readonly device: Device;
  readonly dir: Exclude<Direction, "both">;
}

/** The frames that a state shows: all phones, then all desktops, or one view's beside each other. */
export function framesOf({ show, dir }: PlaygroundState, views: readonly ViewName[]): FrameKind[] {
  const dirs = dir === "both" ? (["ltr", "rtl"] as const) : [dir];
  const devices = Object.keys(DEVICES) as Device[];
  if (show === "all") {
    return devices.flatMap((device) =>
      dirs.flatMap((way) => views.map((view) => ({ view, device, dir: way }))),
    );
  }
  return dirs.flatMap((way) => devices.map((device) => ({ view: show, device, dir: way })));
}

/** The language of a frame: the one that was chosen, else one that is written in the frame's direction. */
export function languageFor(dir: "ltr" | "rtl", chosen: string): string {
  if (directionOf(chosen) === dir) return chosen;
  return LANGUAGES.find((language) => directionOf(language) === dir) ?? chosen;
}
