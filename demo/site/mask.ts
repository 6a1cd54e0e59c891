const SHOWN = 4;

/** An event's detail as text for the log: dates as ISO, and of a token its first four characters only. */
export function describeDetail(detail: unknown): string {
  const text = JSON.stringify(
    detail,
    (key, value: unknown) =>
      key === "token" && typeof value === "string" ? `${value.slice(0, SHOWN)}…` : value,
    2,
  );
  // A short object is read more easily in one line.
  const line = text.replace(/\s*\n\s*/g, " ");
  return line.length <= 60 ? line : text;
}
