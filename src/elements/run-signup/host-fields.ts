import { isRecord } from "../../api/own.js";
import type { Consent, ExtraField } from "../../flow/signup-form.js";

const EXTRA: readonly ExtraField[] = ["company", "phone", "newsletter"];

/** The fields that a page names in its attribute; words we don't know are left out. */
export function readExtra(fields: string): ExtraField[] {
  const words = fields.toLowerCase().split(/[\s,]+/);
  return EXTRA.filter((field) => words.includes(field));
}

/** The consents that a page sets, which may be in plain JavaScript: what has no name is left out. */
export function readConsents(value: unknown): Consent[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap(({ name, label, url, required }) =>
    typeof name === "string" && name.trim()
      ? [
          {
            name,
            label: typeof label === "string" ? label : "",
            ...(typeof url === "string" && { url }),
            required: required === true,
          },
        ]
      : [],
  );
}
