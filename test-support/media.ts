import { executeServerCommand } from "@web/test-runner-commands";

/** The user preferences a test can turn on. */
export interface Media {
  forcedColors?: "active" | "none";
  reducedMotion?: "reduce" | "no-preference";
  colorScheme?: "dark" | "light";
  contrast?: "more" | "less" | "no-preference";
}

/** Sets the page's media features; what is left out is as the browser has it. Undo with {@link resetMedia}. */
export async function setMedia(media: Media): Promise<void> {
  await executeServerCommand("set-media", {
    "forced-colors": media.forcedColors ?? "none",
    "prefers-reduced-motion": media.reducedMotion ?? "no-preference",
    "prefers-color-scheme": media.colorScheme ?? "light",
    "prefers-contrast": media.contrast ?? "no-preference",
  });
}

/** Belongs in an `afterEach` of each file that sets media: the next file may be given the same page. */
export async function resetMedia(): Promise<void> {
  await setMedia({});
}
