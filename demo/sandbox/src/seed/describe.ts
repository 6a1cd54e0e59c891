import { seedSettings } from "./settings.js";
import { SIGNUP_METHODS } from "../settings/signup-method.js";
import { SEED_USERS } from "./users.js";
import type { SeedUser } from "./users.js";

/** The owner's token: fixed, so that a script may hold it across resets. */
export const PROFILE_TOKEN = "a5e0c1d2-7b34-4f6e-9c58-2d1f0b6a8e93";

/** Where the owner's test mails go. */
export const OWNER_EMAIL = "owner@acme.example";

/** What a test or a person has to know of the sandbox's first state. */
export interface Seed {
  profileToken: string;
  profileId: string;
  runUrl: string;
  signupMethods: typeof SIGNUP_METHODS;
  users: Pick<SeedUser, "email" | "password" | "otp" | "totpSecret" | "state">[];
}

/** The seed as `GET /_sandbox/seed` tells it. */
export function describeSeed(): Seed {
  const { profile, url } = seedSettings();
  return {
    profileToken: PROFILE_TOKEN,
    profileId: profile,
    runUrl: url,
    signupMethods: SIGNUP_METHODS,
    users: SEED_USERS.map(({ email, password, otp, totpSecret, state }) => ({
      email,
      password,
      otp,
      ...(totpSecret !== undefined && { totpSecret }),
      state,
    })),
  };
}

/** The lines that a person reads at the start: where everything is, and every account as the seed has it. */
export function describeSandbox(seed: Seed, baseUrl: string): string {
  const width = (key: "email" | "password") => Math.max(...seed.users.map((user) => user[key].length));
  const accounts = seed.users.map(({ email, password, otp, totpSecret, state }) => {
    const codes = otp.length === 0 ? "no code" : `code by ${otp.join(", ")}`;
    const notes = [codes, totpSecret && `TOTP secret ${totpSecret}`, state !== "active" && state];
    return `    ${email.padEnd(width("email"))}  ${password.padEnd(width("password"))}  ${notes.filter(Boolean).join("; ")}`;
  });
  return [
    `  Sandbox API          ${baseUrl}`,
    `  Mails and texts      ${baseUrl}/_sandbox/messages`,
    `  RUN                  ${seed.runUrl}`,
    `  Accounts (e-mail, password)`,
    ...accounts,
  ].join("\n");
}
