import { Hono } from "hono";
import { z } from "zod";
import { requireOwner } from "../../accounts/session.js";
import type { AppEnv } from "../../app-env.js";
import { readBody } from "../../body.js";
import { ok } from "../../envelope.js";
import { issuerOf } from "../../saml/issuer.js";
import { samlMappingSchema } from "../../saml/schema.js";
import { serviceProvider } from "../../saml/service-provider.js";
import type { Services } from "../../services.js";

const editBody = z.object({
  idp_metadata: z.string().min(1).optional(),
  mapping: samlMappingSchema.optional(),
});

/** Sign-in by SAML as the owner sets it up (API contract: SAML); the sign-in itself is not played. */
export function samlRoutes(services: Services): Hono<AppEnv> {
  const { saml, settings } = services;
  const routes = new Hono<AppEnv>();
  routes
    .use(requireOwner(services))
    .get("/", (c) => {
      const { issuer = "", mapping = { email: "", firstName: "" } } = saml.read() ?? {};
      const sp = serviceProvider(new URL(c.req.url).origin, settings.read().url);
      return ok(c, { sp, idp: { issuer }, mapping });
    })
    .put("/", async (c) => {
      const { idp_metadata, mapping } = await readBody(c, editBody);
      const issuer = idp_metadata === undefined ? undefined : issuerOf(idp_metadata);
      saml.write({ ...saml.read(), ...(issuer && { issuer }), ...(mapping && { mapping }) });
      // Without an identity provider there is nobody yet to sign people in.
      if (saml.read()?.issuer) settings.write({ ...settings.read(), sso_saml_active: true });
      return ok(c, "SAML Successfully Updated");
    });
  return routes;
}
