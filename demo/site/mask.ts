const SHOWN = 4;
const LINE = 60;

/** An event's detail as text for the log: dates as ISO, and of a token its first four characters only. */
export function describeDetail(detail: unknown): string {
  const masked: unknown = JSON.parse(
    JSON.stringify(detail, (key, value: unknown) =>
      key === "token" && typeof value === "string" ? `${value.slice(0, SHOWN)}…` : value,
    ),
  );
  return write(masked, 0);
}

/** As in a script: what fits into a line stays in one, and so does each item of a list. */
function write(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const items = Object.entries(value).map(
    ([key, item]) => (isList ? "" : `${key}: `) + write(item, depth + 1),
  );
  if (items.length === 0) return open + close;
  const line = isList ? `[${items.join(", ")}]` : `{ ${items.join(", ")} }`;
  if (line.length <= LINE || depth >= 2) return line;
  const indent = "  ".repeat(depth);
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}${close}`;
}
