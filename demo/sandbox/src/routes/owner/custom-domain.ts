import { Hono } from "hono";
import { z } from "zod";
import { requireOwner } from "../../accounts/session.js";
import type { AppEnv } from "../../app-env.js";
import { readBody } from "../../body.js";
import { newDnsRecords } from "../../custom-domain/dns-records.js";
import type { CustomDomain } from "../../custom-domain/schema.js";
import { denied, ok, refusal } from "../../envelope.js";
import type { Services } from "../../services.js";

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const host = z.string().trim().toLowerCase().max(253);

const createBody = z.object({
  domain: host.regex(new RegExp(`^${LABEL}(?:\\.${LABEL})+$`)),
  subdomain: host.regex(new RegExp(`^${LABEL}(?:\\.${LABEL})*$`)),
  /** A host, or an address at one. */
  email: host.regex(new RegExp(`^(?:[^\\s@]+@)?${LABEL}(?:\\.${LABEL})+$`)),
});

/** The RUN's own domain, under `/run/customdomain` (API contract: custom domain). */
export function customDomainRoutes(services: Services): Hono<AppEnv> {
  const { customDomain, settings, now } = services;
  const checkProfile = (profile: string) => {
    if (profile !== settings.read().profile) throw denied();
  };
  const current = (profile: string): CustomDomain => {
    checkProfile(profile);
    const found = customDomain.read();
    if (!found) throw refusal(404, "Custom Domain Not Found");
    return found;
  };
  const routes = new Hono<AppEnv>();
  routes
    .use(requireOwner(services))
    .get("/:profile", (c) => ok(c, current(c.req.param("profile"))))
    .post("/:profile", async (c) => {
      checkProfile(c.req.param("profile"));
      const names = await readBody(c, createBody);
      if (customDomain.read()) throw refusal(400, "Custom Domain already exists");
      customDomain.write({ ...names, ...newDnsRecords(names), created_at: now().toISOString() });
      return ok(c, "Custom Domain Successfully Created");
    })
    .put("/regenerate/:profile", (c) => {
      const found = current(c.req.param("profile"));
      customDomain.write({ ...found, ...newDnsRecords(found) });
      return ok(c, "Custom Domain Successfully Regenerated");
    })
    .delete("/:profile", (c) => {
      current(c.req.param("profile"));
      customDomain.delete();
      return ok(c, "Custom Domain Successfully Removed");
    });
  return routes;
}
