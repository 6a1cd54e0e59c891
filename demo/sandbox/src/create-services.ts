import type { Passwords } from "./accounts/passwords.js";
import { createCodes } from "./db/codes.js";
import type { Database } from "./db/database.js";
import { createDictionaries } from "./db/dictionaries.js";
import { createDocument } from "./db/document.js";
import { createMessages } from "./db/messages.js";
import { createNotifications } from "./db/notifications.js";
import { createSettings } from "./db/settings.js";
import { createTokens } from "./db/tokens.js";
import { createUsers } from "./db/users.js";
import type { Mailer } from "./mail/mailer.js";
import { createOutbox } from "./mail/outbox.js";
import { createTotp } from "./otp/totp.js";
import { customDomainSchema } from "./custom-domain/schema.js";
import { samlSchema } from "./saml/schema.js";
import type { SandboxOptions, Services } from "./services.js";

interface Parts {
  database: Database;
  passwords: Passwords;
  options: SandboxOptions;
  mailer: Mailer | undefined;
  pageUrl: string;
  now: () => Date;
}

/** Puts together what the routes use. */
export function createServices({ database, passwords, options, mailer, pageUrl, now }: Parts): Services {
  const messages = createMessages(database, now);
  const settings = createSettings(database);
  return {
    now,
    options,
    passwords,
    messages,
    settings,
    users: createUsers(database, now),
    tokens: createTokens(database, now),
    codes: createCodes(database, now),
    totp: createTotp(database, now),
    outbox: createOutbox({ messages, settings, mailer, pageUrl }),
    notifications: createNotifications(database, now),
    dictionaries: createDictionaries(database, now),
    saml: createDocument(database, "saml", samlSchema),
    customDomain: createDocument(database, "custom-domain", customDomainSchema),
  };
}
