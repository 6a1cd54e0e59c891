/**
 * Where to go after a sign-in (S5): `to` resolved against the page, when it stays on the page's own
 * origin or goes to one that the page lists; else the site's root.
 */
export function safeRedirect(to: string, page: string, allowedOrigins: string | null): string {
  try {
    const target = new URL(to, page);
    const allowed = [new URL(page).origin, ...(allowedOrigins ?? "").split(/[\s,]+/)];
    // An opaque origin says "null", which a list could name by mistake: only real web addresses go.
    if (/^https?:$/.test(target.protocol) && allowed.includes(target.origin)) return target.href;
  } catch {
    // An address that can't be read is refused like one that is not allowed.
  }
  return "/";
}
