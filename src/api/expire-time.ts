/** When a token ends: a date, or never. */
export type ExpireTimeOption = "never" | Date;

const MILLISECONDS: Readonly<Record<string, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

const known = (date: Date): Date | undefined => (date.getTime() ? date : undefined);

/**
 * `from` plus a duration as the API words it: "30 minutes", "8 hours", "3 months", "1 year", "never".
 * Months and years are calendar ones in UTC, clamped to the month's end. Undefined: not understood.
 */
export function addDuration(from: Date, duration: string): ExpireTimeOption | undefined {
  const words = duration.trim().toLowerCase();
  if (words === "never") return words;
  const match = /^(\d{1,9})\s*(second|minute|hour|day|week|month|year)s?$/.exec(words);
  if (!match) return undefined;
  const [, count, unit = ""] = match;
  const milliseconds = MILLISECONDS[unit];
  if (milliseconds) return known(new Date(from.getTime() + Number(count) * milliseconds));
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + Number(count) * (unit === "year" ? 12 : 1));
  // Where that month is shorter the date has run on into the next one: back to the last day before it.
  if (date.getUTCDate() !== from.getUTCDate()) date.setUTCDate(0);
  return known(date);
}

/** An expiry as the API gives it: "never", an ISO date, or a duration from `now`. Undefined: not understood. */
export function readExpireTime(value: unknown, now: Date): ExpireTimeOption | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  // Anything else that browsers take for a date, each in its own way, is none.
  const isDate = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d))?$/i.test(text);
  return isDate ? known(new Date(text)) : addDuration(now, text);
}
