const VARIABLE = /\$([a-z_.]+)\$/g;
const MARKDOWN_LINK = /\[([^\]]*)\]\(([^)\s]*)\)/g;

export interface Rendered {
  text: string;
  /** The addresses in the text, in their order. */
  links: string[];
}

/** Fills `$name$`, `$application.name$` and the like; an unknown variable stays as written. */
export function fill(template: string, variables: ReadonlyMap<string, string>): string {
  return template.replace(VARIABLE, (written, name: string) => variables.get(name) ?? written);
}

/**
 * A template's Markdown as plain text. What the variables hold is never read as Markdown, so a person's name
 * can't put a link into a mail.
 */
export function renderText(template: string, variables: ReadonlyMap<string, string>): Rendered {
  const links: string[] = [];
  const plain = template
    .replace(MARKDOWN_LINK, (_, label: string, target: string) => {
      links.push(fill(target, variables));
      return target === "" ? label : `${label} (${target})`;
    })
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/^#{1,6} +/gm, "");
  return { text: fill(plain, variables), links };
}
