import type { Look } from "../i18n/texts.js";

let look: Look | undefined;

/** Takes the place of @lit/localize in the script-tag files, where it would be 0.3 kB more. */
export function localize(given: Look): void {
  look = given;
}

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

export const str = (strings: readonly string[], ...values: unknown[]): Template => ({ strings, values });

export function msg(source: string | Template, id: string): string {
  const { strings, values } = typeof source === "string" ? str([source]) : source;
  return String.raw({ raw: look?.(id, strings.length) ?? strings }, ...values);
}
