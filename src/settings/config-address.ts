import { safeUrl } from "../api/safe-url.js";

/**
 * `config-url` as an absolute address, resolved like any address of a page: without a scheme it is a path. Undefined:
 * refused, since it is neither https nor loopback.
 */
export function configAddress(configUrl: string, baseUrl: string | undefined): string | undefined {
  try {
    return safeUrl(new URL(configUrl, baseUrl).href, { kind: "link" });
  } catch {
    return undefined;
  }
}
