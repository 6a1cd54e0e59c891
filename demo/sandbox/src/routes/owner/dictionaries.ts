import { Hono } from "hono";
import { z } from "zod";
import { requireOwner } from "../../accounts/session.js";
import type { AppEnv } from "../../app-env.js";
import { readBody } from "../../body.js";
import type { Dictionary } from "../../db/dictionaries.js";
import { ok, refusal } from "../../envelope.js";
import type { Services } from "../../services.js";
import { pageOf } from "./list-query.js";

/** BCP 47, as the contract's examples have it: `en-US`. */
export const languageCode = z.string().regex(/^[a-z]{2,8}(-[a-z0-9]{1,8}){0,6}$/i);
const dictionaryBody = z.object({
  name: z.string().trim().min(1).max(200),
  slug: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z0-9]{1,100}$/),
  fallback: languageCode,
});

const slugTaken = () => refusal(400, "Slug already in use");

/** Finds a dictionary by its id, or by its slug. */
export function findDictionary({ dictionaries }: Services, idOrSlug: string): Dictionary {
  const dictionary = dictionaries.find(idOrSlug);
  if (!dictionary) throw refusal(404, "Dictionary Not Found");
  return dictionary;
}

/** The owner's dictionaries, under `/dictionary` (API contract: dictionaries). */
export function ownerDictionariesRoutes(services: Services): Hono<AppEnv> {
  const { dictionaries, settings } = services;
  const isOwner = requireOwner(services);
  const view = (dictionary: Dictionary) => ({
    ...dictionary,
    languages: dictionaries.languages(dictionary.id).map(({ code, active }) => ({ code, active })),
  });
  const routes = new Hono<AppEnv>();
  routes
    .get("/", isOwner, (c) =>
      ok(c, pageOf(c, dictionaries.all().map(view), ["id", "name", "slug", "languages"])),
    )
    .post("/", isOwner, async (c) => {
      const body = await readBody(c, dictionaryBody);
      const id = dictionaries.add(body);
      if (!id) throw slugTaken();
      dictionaries.setLanguage(id, { code: body.fallback, active: true, texts: {} });
      return ok(c, { dictionary: id });
    })
    .get("/:id", isOwner, (c) => ok(c, view(findDictionary(services, c.req.param("id")))))
    .put("/:id", isOwner, async (c) => {
      const { name, slug, fallback } = await readBody(c, dictionaryBody.partial());
      const dictionary = findDictionary(services, c.req.param("id"));
      const language = fallback === undefined ? undefined : dictionaries.language(dictionary.id, fallback);
      if (fallback !== undefined && !language) throw refusal(400, "The fallback is none of its languages");
      const isEdited = dictionaries.edit(dictionary, {
        ...(name !== undefined && { name }),
        ...(slug !== undefined && { slug }),
        ...(language && { fallback: language.code }),
      });
      if (!isEdited) throw slugTaken();
      return ok(c, "Dictionary Successfully Updated");
    })
    .delete("/:id", isOwner, (c) => {
      const { id } = findDictionary(services, c.req.param("id"));
      dictionaries.delete(id);
      const current = settings.read();
      if (current.dictionary === id) settings.write({ ...current, dictionary: null });
      return ok(c, "Successfully Removed");
    });
  return routes;
}
