/** What the small Lit can't show, by how it looks in a template with its values written as `${}`. */
const UNKNOWN: readonly [looks: RegExp, says: string][] = [
  [
    /="[^"]*\$\{\}|='[^']*\$\{\}|=\$\{\}[^\s/>]/,
    "an attribute's value is one `${}`, without quotes and other words",
  ],
  [/<[^<>]*[\s"]\$\{\}/, "a value in a tag belongs to an attribute"],
  [/<\/?\$\{\}/, "a tag's name can't be bound"],
  [/>[^<]*\S=\$\{\}/, "a text before a value can't end in `=`"],
  [/<!--/, "a comment is taken for a value's place"],
  [
    /<(?:textarea|title|style|script|template|table)\b/,
    "the parser treats this tag's content in its own way",
  ],
  [/<[^<>]*\s\$(?!\{)/, "an attribute can't begin with `$`"],
];

/** Why the small Lit can't take the template; undefined where it can. `strings` stand between its values. */
export function checkTemplate(strings: readonly string[]): string | undefined {
  const template = strings.join("${}");
  return UNKNOWN.find(([looks]) => looks.test(template.replace(/\s=|=\s/g, "=")))?.[1];
}
