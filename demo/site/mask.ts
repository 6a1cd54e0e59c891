const SHOWN = 4;
const LINE = 64;

/** An event's detail as text for the log: dates as ISO, and of a token its first four characters only. */
export function describeDetail(detail: unknown): string {
  const masked: unknown = JSON.parse(
    JSON.stringify(detail, (key, value: unknown) =>
      key === "token" && typeof value === "string" ? `${value.slice(0, SHOWN)}…` : value,
    ),
  );
  return write(masked, "");
}

/** Like JSON, but what fits into a line stays in one. */
function write(value: unknown, indent: string): string {
  const line = JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, " ");
  if (line.length <= LINE || typeof value !== "object" || value === null) return line;
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const items = Object.entries(value).map(
    ([key, item]) => `${deeper}${isList ? "" : `${JSON.stringify(key)}: `}${write(item, deeper)}`,
  );
  return `${isList ? "[" : "{"}\n${items.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}
