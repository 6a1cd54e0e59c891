import type { Passwords } from "./accounts/passwords.js";
import type { customDomainSchema } from "./custom-domain/schema.js";
import type { Codes } from "./db/codes.js";
import type { createDictionaries } from "./db/dictionaries.js";
import type { createDocument } from "./db/document.js";
import type { Messages } from "./db/messages.js";
import type { createNotifications } from "./db/notifications.js";
import type { Settings } from "./db/settings.js";
import type { Tokens } from "./db/tokens.js";
import type { Users } from "./db/users.js";
import type { Outbox } from "./mail/outbox.js";
import type { Totp } from "./otp/totp.js";
import type { samlSchema } from "./saml/schema.js";

/** How a refused sign-in says "set a new password first": beside `message`, as JSON in it, or in `result`. */
export const FORCED_CHANGE_SHAPES = ["beside", "message", "result"] as const;
export type ForcedChangeShape = (typeof FORCED_CHANGE_SHAPES)[number];

/** What the contract leaves open and a test may want to choose. */
export interface SandboxOptions {
  forcedChange: ForcedChangeShape;
  /** Seconds by which the sandbox's clock is ahead of the real one. */
  clockAhead: number;
}

/** Everything that a route may use. */
export interface Services {
  now: () => Date;
  options: SandboxOptions;
  passwords: Passwords;
  users: Users;
  tokens: Tokens;
  codes: Codes;
  totp: Totp;
  messages: Messages;
  outbox: Outbox;
  notifications: ReturnType<typeof createNotifications>;
  settings: Settings;
  dictionaries: ReturnType<typeof createDictionaries>;
  saml: ReturnType<typeof createDocument<typeof samlSchema>>;
  customDomain: ReturnType<typeof createDocument<typeof customDomainSchema>>;
}
