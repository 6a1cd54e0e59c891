import { Hono } from "hono";
import { z } from "zod";
import type { AppEnv } from "../app-env.js";
import { readBody } from "../body.js";
import { ok } from "../envelope.js";
import { FORCED_CHANGE_SHAPES } from "../services.js";
import type { Services } from "../services.js";
import { describeSeed } from "../seed/describe.js";
import { faultsSchema } from "./faults.js";
import type { Faults } from "./faults.js";
import { messagesPage } from "./messages-page.js";

const YEAR = 366 * 24 * 60 * 60;

const optionsBody = z.strictObject({
  forcedChange: z.enum(FORCED_CHANGE_SHAPES).optional(),
  clockAhead: z.number().min(-YEAR).max(YEAR).optional(),
});

/** What tests and people at this machine steer the sandbox by; no part of TagoRUN's contract. */
export function controlRoutes(services: Services, faults: Faults, reset: () => void): Hono<AppEnv> {
  const { messages, options, settings } = services;
  const routes = new Hono<AppEnv>();
  routes
    .get("/health", (c) => ok(c, "up"))
    .get("/seed", (c) => c.json(describeSeed()))
    .get("/messages", (c) => {
      const list = messages.list();
      c.header("Cache-Control", "no-store");
      c.header("Vary", "Accept");
      // A browser asks for HTML by name; fetch and curl ask for anything.
      if (!c.req.header("accept")?.includes("text/html")) return c.json(list);
      c.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
      c.header("Referrer-Policy", "no-referrer");
      return c.html(messagesPage(list, settings.read().name));
    })
    .delete("/messages", (c) => {
      messages.clear();
      return ok(c, "Messages cleared");
    })
    .get("/faults", (c) => ok(c, faults.list()))
    .post("/faults", async (c) => {
      faults.add(await readBody(c, faultsSchema));
      return ok(c, faults.list());
    })
    .delete("/faults", (c) => {
      faults.clear();
      return ok(c, "Faults cleared");
    })
    .put("/options", async (c) => {
      const { forcedChange = options.forcedChange, clockAhead = options.clockAhead } = await readBody(
        c,
        optionsBody,
      );
      Object.assign(options, { forcedChange, clockAhead });
      return ok(c, options);
    })
    .post("/reset", (c) => {
      reset();
      return ok(c, "Sandbox reset");
    });
  return routes;
}
