/** When a token ends: a date, or never. */
export type ExpireTimeOption = "never" | Date;

const UNIT_MS: Record<string, number> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

function addMonths(from: Date, months: number): Date {
  const date = new Date(from);
  // From the first of the month, so that 31 January + 1 month is not pushed into March.
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return date;
}

/**
 * `from` plus a duration as the API words it: "30 minutes", "8 hours", "3 months", "1 year", "never".
 * Months and years are calendar ones in UTC, clamped to the month's end. Undefined: not understood.
 */
export function addDuration(from: Date, duration: string): ExpireTimeOption | undefined {
  const words = duration.trim().toLowerCase();
  if (words === "never") return "never";
  const match = /^(\d{1,9})\s*(second|minute|hour|day|week|month|year)s?$/.exec(words);
  if (!match) return undefined;
  const count = Number(match[1]);
  const unit = match[2] ?? "";
  const ms = UNIT_MS[unit];
  const date =
    ms === undefined
      ? addMonths(from, unit === "year" ? count * 12 : count)
      : new Date(from.getTime() + count * ms);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** An expiry as the API gives it: "never", an ISO date, or a duration from `now`. Undefined: not understood. */
export function readExpireTime(value: unknown, now: Date): ExpireTimeOption | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (!/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d))?$/i.test(text)) return addDuration(now, text);
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
