import { z } from "zod";

const dnsRecord = z.object({
  status: z.boolean(),
  type: z.string(),
  key: z.string(),
  value: z.string(),
  current_value: z.string().optional(),
});
export type DnsRecord = z.output<typeof dnsRecord>;

/** A RUN's own domain, as the SDK's `CustomDomainInfo` has it. */
export const customDomainSchema = z.object({
  active: z.boolean(),
  domain: z.string(),
  subdomain: z.string(),
  email: z.string(),
  dns_ssl: dnsRecord,
  dns_page: dnsRecord,
  dns_email_1: dnsRecord,
  dns_email_2: dnsRecord,
  dns_email_3: dnsRecord,
  created_at: z.string(),
});
export type CustomDomain = z.output<typeof customDomainSchema>;
