import { Hono } from "hono";
import type { AppEnv } from "../app-env.js";
import { ok, refusal } from "../envelope.js";
import type { Services } from "../services.js";

/** The texts of a dictionary (id or slug) in one language, else in its fallback. */
export function dictionaryRoutes({ dictionaries }: Services): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/:slug/:language", (c) => {
    const dictionary = dictionaries.find(c.req.param("slug"));
    const texts = dictionary && dictionaries.texts(dictionary, c.req.param("language"));
    if (!texts) throw refusal(404, "Dictionary Not Found");
    return ok(c, texts);
  });
  return routes;
}
