import { randomBytes } from "node:crypto";
import type { CustomDomain, DnsRecord } from "./schema.js";

/** A reserved name: nobody can own the records' targets. */
const SERVICE = "run-sandbox.invalid";

const label = () => randomBytes(16).toString("hex");

/** Nothing here asks the DNS, so no record is ever found set. */
const cname = (key: string, value: string): DnsRecord => ({ status: false, type: "CNAME", key, value });

/** New records for an owner to set at their DNS provider; each call makes other ones. */
export function newDnsRecords({
  domain,
  subdomain,
  email,
}: Pick<CustomDomain, "domain" | "subdomain" | "email">) {
  const page = `${subdomain}.${domain}`;
  const mailHost = email.slice(email.lastIndexOf("@") + 1);
  const dkim = () => {
    const selector = label();
    return cname(`${selector}._domainkey.${mailHost}`, `${selector}.dkim.${SERVICE}`);
  };
  return {
    active: false,
    dns_ssl: cname(`_${label()}.${page}`, `_${label()}.ssl.${SERVICE}`),
    dns_page: cname(page, `${label()}.page.${SERVICE}`),
    dns_email_1: dkim(),
    dns_email_2: dkim(),
    dns_email_3: dkim(),
  };
}
