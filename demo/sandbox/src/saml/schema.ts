import { z } from "zod";

const attribute = z.string().max(1_000);

/** Which attribute of the identity provider fills which part of a user (API contract: SAML). */
export const samlMappingSchema = z.looseObject({
  email: attribute.min(1),
  firstName: attribute.min(1),
  lastName: attribute.optional(),
  phone: attribute.optional(),
  company: attribute.optional(),
  language: attribute.optional(),
  timezone: attribute.optional(),
  tags: z.record(z.string().max(200), attribute).optional(),
});

/** What the owner has set up of SAML; a part at a time, in any order. */
export const samlSchema = z.object({
  issuer: z.string().optional(),
  mapping: samlMappingSchema.optional(),
});
export type SamlSetup = z.output<typeof samlSchema>;
