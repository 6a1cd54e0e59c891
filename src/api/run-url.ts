/**
 * The host name of a RUN, as the API's paths want it: `https://Acme.tago.run/x` → `acme.tago.run`. A port
 * is kept (sandboxes have one). Undefined: not a host name.
 */
export function runHost(value: string): string | undefined {
  const text = value.trim();
  if (/[\0-\x20\x7f-\x9f\\]/.test(text)) return undefined;
  try {
    const { protocol, hostname, host } = new URL(
      /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`,
    );
    if (!/^https?:$/.test(protocol) || !/^([\w-]+\.)*[\w-]+\.?$|^\[[\da-f:.]+\]$/.test(hostname))
      return undefined;
    return host.replace(/\.(?=:|$)/, "");
  } catch {
    return undefined;
  }
}
