import { fileURLToPath } from "node:url";
import { z } from "zod";
import { FORCED_CHANGE_SHAPES } from "./services.js";

const DEFAULT_DATABASE = fileURLToPath(new URL("../.data/sandbox.db", import.meta.url));

const environment = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  SANDBOX_DB: z.string().min(1).default(DEFAULT_DATABASE),
  SANDBOX_RATE_LIMIT: z.coerce.number().int().min(0).default(60),
  SANDBOX_PAGE_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:5173"),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SANDBOX_FORCED_CHANGE: z.enum(FORCED_CHANGE_SHAPES).default("beside"),
});

/** The sandbox's settings from the environment; an empty variable counts as absent. Throws with a line to print. */
export function readEnvironment(variables: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const names = result.error.issues.map(({ path }) => path.join("."));
  // An SMTP address may hold a password.
  const shown = names.map((name) => (name === "SMTP_URL" ? name : `${name}=${given[name]}`));
  throw new Error(`can't be used: ${shown.join(", ")}`);
}
