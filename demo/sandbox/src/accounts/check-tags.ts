import { refusal } from "../envelope.js";
import type { RunSettings } from "../settings/schema.js";

interface Tag {
  key: string;
  value: string;
}

/**
 * Refuses a sign-up that leaves out a required field of the RUN, or holds text where a number is asked for.
 * How the fields travel is a guess: as tags, by the field's name (API contract: sign up).
 */
export function checkTags(tags: Tag[], fields: RunSettings["signup_fields"]): void {
  for (const { name, placeholder, required, type } of fields) {
    const kind = type.toLowerCase();
    // What a hidden field holds is the page's affair, not the person's.
    if (name === "" || kind === "hidden") continue;
    const label = placeholder ?? name;
    const values = tags.filter(({ key }) => key === name).map(({ value }) => value.trim());
    if (required && !values.some((value) => value !== "")) throw refusal(400, `${label} is required`);
    if (kind === "number" && values.some((value) => Number.isNaN(Number(value)))) {
      throw refusal(400, `${label} must be a number`);
    }
  }
}
