import type { z } from "zod";
import { emailKey } from "../db/users.js";
import type { User } from "../db/users.js";
import { refusal } from "../envelope.js";
import { merge } from "../settings/merge.js";
import type { profileFields } from "./profile-fields.js";

type Profile = z.output<z.ZodObject<typeof profileFields>> & { email: string };
type ProfileChanges = { [Key in keyof Profile]?: Profile[Key] | undefined };

/**
 * What an edit changes of a user's profile. `options` are merged, so that a page that knows some of them
 * keeps the others. Refuses another e-mail address.
 */
export function profileChanges(user: User, body: ProfileChanges) {
  if (body.email !== undefined && emailKey(body.email) !== user.email) {
    throw refusal(400, "E-mail can't be changed");
  }
  const { name, timezone, company, phone, language, newsletter, options } = body;
  return {
    ...(name !== undefined && { name }),
    ...(timezone !== undefined && { timezone }),
    ...(company !== undefined && { company }),
    ...(phone !== undefined && { phone }),
    ...(language !== undefined && { language }),
    ...(newsletter != null && { newsletter }),
    ...(options != null && { options: merge(user.options, options) }),
  };
}
