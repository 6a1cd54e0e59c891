import type { Socket } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { User } from "./db/users.js";

/** What Hono's context carries. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { user: User };
}

/** A request's connection; a test that calls the app without a server has none. */
export function socketOf(c: Context<AppEnv>): Socket | undefined {
  const env: AppEnv["Bindings"] | undefined = c.env;
  return env?.incoming?.socket;
}
