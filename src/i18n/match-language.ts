interface Tag {
  readonly name: string;
  readonly language: string;
  readonly script: string;
  readonly region: string | undefined;
}

const tags = new Map<string, Tag | undefined>();

/** A language's code in any spelling; undefined for what is none, such as a path (D7). */
function readTag(code: string): Tag | undefined {
  if (!tags.has(code)) {
    let tag: Tag | undefined;
    try {
      // Norwegian without more is Bokmål, and who reads Nynorsk reads it.
      const locale = new Intl.Locale(
        code
          .trim()
          .replace(/_/g, "-")
          .replace(/^n[no]\b/i, "nb"),
      );
      const { language, script = "" } = locale.maximize();
      tag = { name: locale.baseName, language, script, region: locale.region };
    } catch {
      // No language.
    }
    tags.set(code, tag);
  }
  return tags.get(code);
}

/**
 * The one of `offered`, as it is spelled there, that a reader of `wanted` reads best: itself, its region, its
 * script, its bare language, else another of the same language and script; undefined when there is none.
 */
export function matchLanguage(wanted: string, offered: readonly string[]): string | undefined {
  const tag = readTag(wanted);
  if (!tag) return undefined;
  const { name, language, script, region } = tag;
  const forms = [name, `${language}-${region}`, `${language}-${script}`, language];
  for (const form of forms) {
    const found = offered.find((code) => readTag(code)?.name === form);
    if (found) return found;
  }
  return offered.find((code) => {
    const other = readTag(code);
    return other?.language === language && other.script === script;
  });
}
