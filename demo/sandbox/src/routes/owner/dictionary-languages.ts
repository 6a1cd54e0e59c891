import { Hono } from "hono";
import { z } from "zod";
import { requireOwner } from "../../accounts/session.js";
import type { AppEnv } from "../../app-env.js";
import { check, readBody } from "../../body.js";
import { ok, refusal } from "../../envelope.js";
import type { Services } from "../../services.js";
import { findDictionary, languageCode } from "./dictionaries.js";

const languageBody = z.object({
  dictionary: z.record(z.string().regex(/^[A-Z0-9_]{1,200}$/), z.string().max(20_000)),
  active: z.boolean(),
});

const notFound = () => refusal(404, "Language Not Found");

/** The languages of the owner's dictionaries, under `/dictionary/{id or slug}/{locale}`. */
export function dictionaryLanguagesRoutes(services: Services): Hono<AppEnv> {
  const { dictionaries } = services;
  const isOwner = requireOwner(services);
  const routes = new Hono<AppEnv>();
  routes
    .get("/:id/:locale", isOwner, (c) => {
      const dictionary = findDictionary(services, c.req.param("id"));
      const locale = c.req.param("locale");
      const texts =
        dictionaries.language(dictionary.id, locale)?.texts ??
        (c.req.query("fallback") === "true" ? dictionaries.texts(dictionary, locale) : undefined);
      if (!texts) throw notFound();
      return ok(c, texts);
    })
    .put("/:id/:locale", isOwner, async (c) => {
      const { locale: code } = check(z.object({ locale: languageCode }), c.req.param());
      const { dictionary: texts, active } = await readBody(c, languageBody);
      dictionaries.setLanguage(findDictionary(services, c.req.param("id")).id, { code, active, texts });
      return ok(c, "Dictionary Language Successfully Updated");
    })
    .delete("/:id/:locale", isOwner, (c) => {
      const { id, fallback } = findDictionary(services, c.req.param("id"));
      const language = dictionaries.language(id, c.req.param("locale"));
      if (!language) throw notFound();
      if (language.code === fallback) throw refusal(400, "The fallback language can't be removed");
      dictionaries.deleteLanguage(id, language.code);
      return ok(c, "Successfully Removed");
    });
  return routes;
}
