import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { createPasswords } from "./accounts/passwords.js";
import type { AppEnv } from "./app-env.js";
import { createFaults } from "./control/faults.js";
import { controlRoutes } from "./control/index.js";
import { playFaults } from "./control/play-faults.js";
import { createServices } from "./create-services.js";
import { openDatabase } from "./db/database.js";
import { ApiError, refusal } from "./envelope.js";
import { createMailer } from "./mail/mailer.js";
import { createRateLimiter, rateLimited } from "./rate-limit.js";
import { confirmRoutes } from "./routes/confirm.js";
import { dictionaryRoutes } from "./routes/dictionary.js";
import { infoRoutes } from "./routes/info.js";
import { loginRoutes } from "./routes/login.js";
import { notificationRoutes } from "./routes/notification.js";
import { otpRoutes } from "./routes/otp.js";
import { dictionaryLanguagesRoutes } from "./routes/owner/dictionary-languages.js";
import { ownerDictionariesRoutes } from "./routes/owner/dictionaries.js";
import { ownerRoutes } from "./routes/owner/index.js";
import { passwordResetRoutes } from "./routes/password-reset.js";
import { requireRun } from "./routes/require-run.js";
import { publicSettingsRoutes } from "./routes/settings.js";
import { signupRoutes } from "./routes/signup.js";
import { hashSeedPasswords, seedDatabase } from "./seed/index.js";
import type { ForcedChangeShape } from "./services.js";

const MAX_BODY_BYTES = 1_000_000;

export interface SandboxConfig {
  /** A file, or `:memory:` (default), which writes none. */
  database?: string | undefined;
  /** Where the mailed links lead; the demo site unless told. */
  pageUrl?: string | undefined;
  /** Requests a minute for each route and client; 0: no limit. TagoIO's 60 unless told. */
  rateLimit?: number | undefined;
  /** How a forced password change is told, until an option or a reset changes it. */
  forcedChange?: ForcedChangeShape | undefined;
  /** `smtp://…`: mails are delivered too; unless told they stay in the outbox. */
  smtpUrl?: string | undefined;
  now?: (() => Date) | undefined;
}

export interface Sandbox {
  app: Hono<AppEnv>;
  /** Ends what is delayed and closes the database. */
  close(): void;
}

/** The sandbox as a Hono app: for a server, or for a test to call without one. A new database is seeded. */
export async function createSandbox(config: SandboxConfig = {}): Promise<Sandbox> {
  const { database: file = ":memory:", rateLimit = 60, forcedChange = "beside" } = config;
  const { pageUrl = "http://localhost:5173", now: clock = () => new Date() } = config;
  const passwords = await createPasswords();
  const hashes = await hashSeedPasswords(passwords);
  const { database, isNew } = openDatabase(file);
  const options = { forcedChange, clockAhead: 0 };
  const now = () => new Date(clock().getTime() + options.clockAhead * 1000);
  const mailer = config.smtpUrl === undefined ? undefined : createMailer(config.smtpUrl);
  const services = createServices({ database, passwords, options, mailer, pageUrl, now });
  const faults = createFaults();
  const limiter = createRateLimiter(rateLimit, now);

  const reset = () => {
    seedDatabase(database, services, hashes);
    faults.clear();
    limiter.clear();
    Object.assign(options, { forcedChange, clockAhead: 0 });
  };
  if (isNew) reset();

  const app = new Hono<AppEnv>();
  app.use(cors({ origin: "*", exposeHeaders: ["Retry-After"], maxAge: 600 }));
  app.use(
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => Promise.reject(refusal(413, "Payload too large")) }),
  );
  app.route("/_sandbox", controlRoutes(services, faults, reset));
  app.use(playFaults(faults));
  app.use(rateLimited(limiter));
  app.route("/run", ownerRoutes(services));
  app.route("/dictionary", ownerDictionariesRoutes(services));
  app.route("/dictionary", dictionaryLanguagesRoutes(services));
  app.use("/run/:runUrl/*", requireRun(services));
  app.use("/dictionary/:runUrl/*", requireRun(services));
  app.route("/dictionary/:runUrl", dictionaryRoutes(services));
  for (const routes of [
    publicSettingsRoutes,
    loginRoutes,
    signupRoutes,
    confirmRoutes,
    passwordResetRoutes,
    infoRoutes,
    otpRoutes,
    notificationRoutes,
  ]) {
    app.route("/run/:runUrl", routes(services));
  }
  app.notFound((c) => c.json({ status: false, message: "Route not found" }, 404));
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error.body, error.status);
    console.error(error);
    return c.json({ status: false, message: "Internal Server Error" }, 500);
  });

  return {
    app,
    close() {
      faults.clear();
      mailer?.close();
      database.close();
    },
  };
}
