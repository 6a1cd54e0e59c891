import type { HttpBindings } from "@hono/node-server";
import type { User } from "./db/users.js";

/** What Hono's context carries. In a test without a socket there are no bindings. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { user: User };
}
