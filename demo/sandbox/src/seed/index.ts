import type { Passwords } from "../accounts/passwords.js";
import type { Database } from "../db/database.js";
import type { Services } from "../services.js";
import { PROFILE_TOKEN } from "./describe.js";
import { DICTIONARY, LANGUAGES } from "./dictionary.js";
import { SEED_NOTIFICATIONS } from "./notifications.js";
import { seedSettings } from "./settings.js";
import { SEED_USERS } from "./users.js";

/** Hashes each password of the seed, the same one only once; needed once a process. */
export async function hashSeedPasswords(passwords: Passwords): Promise<Map<string, string>> {
  const distinct = [...new Set(SEED_USERS.map(({ password }) => password))];
  return new Map(
    await Promise.all(distinct.map(async (password) => [password, await passwords.hash(password)] as const)),
  );
}

/** Empties the database and fills it with the first state. */
export function seedDatabase(db: Database, services: Services, hashes: ReadonlyMap<string, string>): void {
  const { users, tokens, settings, dictionaries, notifications } = services;
  db.clear();
  db.transaction(() => {
    settings.write(seedSettings());
    dictionaries.add(DICTIONARY, DICTIONARY.id);
    for (const language of LANGUAGES) dictionaries.setLanguage(DICTIONARY.id, language);
    tokens.add(PROFILE_TOKEN, "profile", null, null);
    for (const user of SEED_USERS) {
      users.insert({
        id: user.id,
        email: user.email,
        name: user.name,
        password_hash: hashes.get(user.password) ?? "",
        timezone: user.timezone,
        company: "Acme Telemetry",
        phone: user.phone ?? null,
        language: user.language,
        newsletter: false,
        options: {},
        tags: [],
        extra: {},
        active: user.state !== "pending",
        confirmed: user.state !== "unconfirmed",
        must_change_password: user.state === "password-change",
        otp_authenticator: user.otp.includes("authenticator"),
        otp_sms: user.otp.includes("sms"),
        otp_email: user.otp.includes("email"),
        totp_secret: user.totpSecret ?? null,
        pending_totp_secret: null,
      });
      for (const { age, ...notification } of SEED_NOTIFICATIONS)
        notifications.add(user.id, notification, age);
    }
  });
}
