import * as z from "zod/mini";
import { bare } from "../own.js";
import { checkInput } from "./input-error.js";
import { part, text, unwrap } from "./lenient.js";

/** Which attribute of the identity provider's answer fills which part of a user. */
export interface SAMLAttributeMappings {
  email: string;
  firstName: string;
  lastName?: string;
  phone?: string;
  company?: string;
  language?: string;
  timezone?: string;
  /** By the key of the user's tag. */
  tags?: Record<string, string>;
}

/** What `GET /run/sso/saml` answers (API contract: SAML). */
export interface RunSAMLInfo {
  /** TagoIO as the service provider: what the identity provider has to be told. */
  sp: {
    entity_id: string;
    /** Where the identity provider posts its assertion. */
    acs_url: string;
    /** Address of the metadata, or the XML itself. */
    metadata: string;
  };
  /** What TagoIO has read in the identity provider's metadata; empty before there are any. */
  idp: { issuer: string };
  mapping: SAMLAttributeMappings;
}

/** What `PUT /run/sso/saml` takes; either part alone is fine. */
export interface RunSAMLEditInfo {
  /** The identity provider's XML metadata, in base64. */
  idp_metadata?: string;
  mapping?: SAMLAttributeMappings;
}

const filled = z.string().check(z.minLength(1));
const optionalText = z.exactOptional(z.string());

export const samlMappingSchema = z.looseObject({
  email: filled,
  firstName: filled,
  lastName: optionalText,
  phone: optionalText,
  company: optionalText,
  language: optionalText,
  timezone: optionalText,
  tags: z.exactOptional(z.record(z.string(), z.string())),
}) as z.ZodMiniType<SAMLAttributeMappings>;

export const samlEditInfoSchema: z.ZodMiniType<RunSAMLEditInfo> = z.object({
  idp_metadata: z.exactOptional(filled.check(z.regex(/^[A-Za-z0-9+/\s]+=*\s*$/))),
  mapping: z.exactOptional(samlMappingSchema),
});

/** An edit of the SAML sign-in. Throws an InputError; that the metadata are good XML only the server can tell. */
export const checkSAMLEditInfo = (value: unknown) => checkInput("SAML", samlEditInfoSchema, value);

const optionalWords = z.catch(z.optional(z.string()), undefined);

const info = z.object({
  sp: part({ entity_id: text(), acs_url: text(), metadata: text() }),
  idp: part({ issuer: text() }),
  mapping: part({
    email: text(),
    firstName: text(),
    lastName: optionalWords,
    phone: optionalWords,
    company: optionalWords,
    language: optionalWords,
    timezone: optionalWords,
    tags: z.catch(z.optional(z.record(z.string(), text())), undefined),
  }),
});

/** The SAML sign-in in an answer, bare or in the API's envelope; undefined where there is no object. */
export function parseSAMLInfo(value: unknown): RunSAMLInfo | undefined {
  const raw = unwrap(value);
  if (!raw) return undefined;
  const { sp, idp, mapping } = info.parse(bare(raw));
  // What is absent stays absent: a mapping that was read can be saved back.
  const given = Object.entries(mapping).filter(([, attribute]) => attribute !== undefined);
  return { sp, idp, mapping: Object.fromEntries(given) as unknown as SAMLAttributeMappings };
}
