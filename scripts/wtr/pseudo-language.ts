import type { Middleware } from "@web/dev-server-core";
import { pseudoLanguage } from "../i18n/pseudo.js";
import { readSource } from "../i18n/source.js";

/** The pseudo-language as a language file, at `/languages/en-XA.json`: it is made of the messages and never stale. */
export function servePseudoLanguage(): Middleware {
  return async (context, next) => {
    if (context.path !== "/languages/en-XA.json") return next() as Promise<unknown>;
    context.body = pseudoLanguage(await readSource());
  };
}
