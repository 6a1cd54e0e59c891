import * as z from "zod/mini";
import { bare } from "../own.js";
import { checkInput } from "./input-error.js";
import { date, flag, part, text, unwrap } from "./lenient.js";

/** A record that the owner has to set at the domain's DNS provider. */
export interface CustomDomainDnsRecord {
  /** True when DNS answers `value` for `key`; else the record is missing, or another value is there. */
  status: boolean;
  /** `CNAME`, `TXT`, … */
  type: string;
  key: string;
  value: string;
  /** What DNS answers now; absent where it knows no such `key`. */
  current_value?: string;
}

/** A RUN's own domain, as `GET /run/customdomain/{profile}` answers it (API contract: custom domain). */
export interface CustomDomainInfo {
  /** True once every record below is right. */
  active: boolean;
  /** `acme.example` of `portal.acme.example`. */
  domain: string;
  /** `portal` of `portal.acme.example`. */
  subdomain: string;
  /** The domain that the RUN's mails come from. */
  email: string;
  /** Proves the domain to the authority that issues its certificate. */
  dns_ssl: CustomDomainDnsRecord;
  /** Leads the domain to the RUN. */
  dns_page: CustomDomainDnsRecord;
  /** The three that let the RUN's mails come from `email`. */
  dns_email_1: CustomDomainDnsRecord;
  dns_email_2: CustomDomainDnsRecord;
  dns_email_3: CustomDomainDnsRecord;
  created_at: Date | null;
}

/** What `POST /run/customdomain/{profile}` takes. */
export interface CustomDomainCreate {
  /** `acme.example` for `portal.acme.example`. */
  domain: string;
  /** `portal` for `portal.acme.example`. */
  subdomain: string;
  /** `portal.acme.example` or `acme.example`. */
  email: string;
}

const LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
const host = z.string().check(z.regex(new RegExp(`^${LABEL}(\\.${LABEL})+$`, "i")));

export const customDomainCreateSchema: z.ZodMiniType<CustomDomainCreate> = z.object({
  domain: host,
  subdomain: z.string().check(z.regex(new RegExp(`^${LABEL}(\\.${LABEL})*$`, "i"))),
  email: host,
});

/** A custom domain to set up. Throws an InputError for a scheme, a path, or what else is no host name. */
export const checkCustomDomainCreate = (value: unknown) =>
  checkInput("custom domain", customDomainCreateSchema, value);

const dnsRecord = part({
  status: flag(),
  type: text(),
  key: text(),
  value: text(),
  current_value: z.catch(z.exactOptional(z.string()), ""),
});

const info = z.looseObject({
  active: flag(),
  domain: text(),
  subdomain: text(),
  email: text(),
  dns_ssl: dnsRecord,
  dns_page: dnsRecord,
  dns_email_1: dnsRecord,
  dns_email_2: dnsRecord,
  dns_email_3: dnsRecord,
  created_at: date(),
});

/** The custom domain in an answer, bare or in the API's envelope; undefined where there is no object. */
export function parseCustomDomainInfo(value: unknown): CustomDomainInfo | undefined {
  const raw = unwrap(value);
  return raw && info.parse(bare(raw));
}
