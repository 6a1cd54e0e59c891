/** `#SLUG.KEY#` and `#SLUG.KEY,one,"two, with a comma"#`; a `#` inside quotes is the argument's. */
const EXPRESSION = /#([A-Z\d]+)\.([A-Z\d_]+)((?:,(?:[^"#\n\r\u2028\u2029]|"[^"\n\r\u2028\u2029]*")*)?)#/g;

/** What the SDK's CSV parser tries as a delimiter; the one that makes the most arguments wins, a comma first. */
const DELIMITERS = [",", "\t", "|", ";", "\x1e", "\x1f"];

const MAX_ARGUMENTS = 100;

/**
 * A RUN's own text with its dictionary expressions resolved, as `Dictionary.applyToString` of `@tago-io/sdk` does
 * it, oddities included: an unknown slug or key loses its arguments. `look` answers undefined for those.
 */
export function applyDictionary(
  text: string,
  look: (slug: string, key: string) => string | undefined,
): string {
  return text.replace(EXPRESSION, (_, slug: string, name: string, rest: string) => {
    const rows = rest ? DELIMITERS.map((delimiter) => splitRow(name + rest, delimiter)) : [[name]];
    const [key = "", ...values] = rows.reduce((best, row) => (row.length > best.length ? row : best));
    return values
      .slice(0, MAX_ARGUMENTS)
      .reduce(
        (said, value, index) => said.replaceAll(`$${index}`, value),
        look(slug, key) ?? `#${slug}.${key}#`,
      );
  });
}

/** One row of CSV: a field may be quoted, with `""` for a quote; what is quoted badly is taken as it is. */
function splitRow(row: string, delimiter: string): string[] {
  const end = `[${delimiter}]`;
  const field = `"((?:[^"]|""|"(?!"|$|\\s*?${end}))*)"(?:$|\\s*?(?=${end}))|"(.*)|([^${delimiter}]*)`;
  return [...(delimiter + row).matchAll(new RegExp(`${end}(?:${field})`, "g"))].map(
    ([, quoted, broken, plain = ""]) => quoted?.replaceAll('""', '"') ?? broken ?? plain,
  );
}
