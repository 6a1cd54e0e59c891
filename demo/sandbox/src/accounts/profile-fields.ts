import { z } from "zod";
import { email, password } from "../body.js";
import { tagSchema } from "../db/users.js";

const shortText = z.string().trim().max(200);

/** What a person says about themselves, at sign-up and later; the names and lengths are checked, no more. */
export const profileFields = {
  name: shortText.min(1),
  /** An IANA name; only its form is checked, since browsers know zones that this Node may not. */
  timezone: z.string().regex(/^[\w+\-/]{1,64}$/),
  company: shortText.nullish(),
  phone: z.string().trim().max(50).nullish(),
  language: z.string().max(35).nullish(),
  newsletter: z.boolean().nullish(),
  options: z.record(z.string().max(100), z.unknown()).nullish(),
};

/** All that a new user is made of, whoever makes it. */
export const newUserFields = {
  ...profileFields,
  email: email.regex(/^[^\s@]+@[^\s@]+$/),
  password,
  tags: z.array(tagSchema).max(100).nullish(),
};
