const FALLBACK_S = 30;
const MAX_S = 3600;

function secondsIn(header: string, now: number): number {
  if (/^\s*[\d.]+\s*$/.test(header)) return Number(header);
  // Date.parse alone reads "come back 5" as a day in May 2001.
  return /\d\d:\d\d:\d\d/.test(header) ? (Date.parse(header) - now) / 1000 : NaN;
}

/**
 * Whole seconds to wait after a 429, between 1 and 3600: from the header (seconds or a date), else from
 * the text ("Too many requests (Retry-After: 8)", API contract: envelope), else 30.
 * `now` is in milliseconds.
 */
export function readRetryAfter(header: string | null, text: string, now: number): number {
  const told = secondsIn(header ?? "", now);
  const seconds = Number.isNaN(told) ? Number(/retry-after:?\s*(\d+)/i.exec(text)?.[1] ?? FALLBACK_S) : told;
  return Math.min(MAX_S, Math.max(1, Math.ceil(seconds)));
}
