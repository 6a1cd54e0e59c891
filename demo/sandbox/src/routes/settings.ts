import { Hono } from "hono";
import { z } from "zod";
import { requireOwner } from "../accounts/session.js";
import type { AppEnv } from "../app-env.js";
import { check, readBody } from "../body.js";
import { ok } from "../envelope.js";
import type { Services } from "../services.js";
import { merge } from "../settings/merge.js";
import { publicSettings } from "../settings/public-settings.js";
import { runSettingsSchema } from "../settings/schema.js";

/** Who the RUN belongs to, and its tokens, are not the owner's to edit. */
const FIXED_KEYS = new Set(["profile", "anonymous_token", "created_at", "updated_at"]);

/** The settings that anybody may read, under `/run/{u}`. */
export function publicSettingsRoutes({ settings, dictionaries }: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/", (c) => {
    const current = settings.read();
    const dictionary = dictionaries.find(current.dictionary ?? "");
    const languages = dictionary ? dictionaries.languages(dictionary.id).filter(({ active }) => active) : [];
    return ok(
      c,
      publicSettings(
        current,
        languages.map(({ code }) => code),
      ),
    );
  });
  return routes;
}

/** The owner's settings, under `/run`. */
export function ownerSettingsRoutes(services: Services): Hono<AppEnv> {
  const { settings, now } = services;
  const isOwner = requireOwner(services);
  const routes = new Hono<AppEnv>();
  routes
    .get("/", isOwner, (c) => ok(c, settings.read()))
    .put("/", isOwner, async (c) => {
      const sent = await readBody(c, z.record(z.string(), z.unknown()));
      const changes = Object.entries(sent).filter(([key]) => !FIXED_KEYS.has(key));
      const merged = merge(settings.read(), Object.fromEntries(changes));
      settings.write(check(runSettingsSchema, { ...merged, updated_at: now().toISOString() }));
      return ok(c, "RUN successfully updated");
    });
  return routes;
}
