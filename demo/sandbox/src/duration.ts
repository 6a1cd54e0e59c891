// Five digits at most: a hundred thousand years are still a date.
const PATTERN = /^(\d{1,5}) ?(minute|hour|day|week|month|year)s?$/;
const MINUTES: Record<string, number> = { minute: 1, hour: 60, day: 1_440, week: 10_080 };

/** Whether a text is a duration as TagoIO words it: "30 minutes", "8 hours", "3 months", "1 year", "never". */
export const isDuration = (text: string) => text === "never" || PATTERN.test(text);

/** The same day so many calendar months later, or the last day of a month that is too short for it. */
function monthsLater(from: Date, months: number): Date {
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth() + months;
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const later = new Date(from);
  later.setUTCFullYear(year, month, Math.min(from.getUTCDate(), daysInMonth));
  return later;
}

/**
 * When something that starts at `from` and lasts a duration ends; null: never. Months and years are calendar
 * ones (API contract: expiry). Throws a RangeError for what is no duration.
 */
export function endOf(from: Date, duration: string): Date | null {
  if (duration === "never") return null;
  const [, digits, unit = ""] = PATTERN.exec(duration) ?? [];
  if (digits === undefined) throw new RangeError("not a duration");
  const count = Number(digits);
  const minutes = MINUTES[unit];
  return minutes === undefined
    ? monthsLater(from, unit === "year" ? count * 12 : count)
    : new Date(from.getTime() + count * minutes * 60_000);
}
