import type { Plugin } from "vite";

const DECORATED =
  /@(property|state)\(([^()]*)\)\s*(?=(?:(?:private|protected|override|readonly|accessor|get|set)\s+)*(\w+))/g;
const CLASS = /^export (?:abstract )?class [^{]+\{/m;

/**
 * Says the properties of an element of the script-tag files in one word each, where a decorator each takes five
 * times the bytes: `headingLevel#` is a number, `background?` a boolean, `config!` has no attribute; what is only state has a name that can get shorter. An attribute is
 * its property's name with hyphens; one that is not fails the build.
 */
export function propertiesPlugin(): Plugin {
  return {
    name: "properties",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("/src/elements/") || !code.includes("lit/decorators.js")) return null;
      try {
        return { code: shortenProperties(code), map: null };
      } catch (error) {
        return this.error(`${id}: ${String(error)}`);
      }
    },
  };
}

/** The source of one element with its decorators replaced. */
export function shortenProperties(code: string): string {
  const words: string[] = [];
  const states: string[] = [];
  const plain = code.replace(DECORATED, (_, kind: string, options: string, name: string) => {
    if (kind === "state") states.push(`${name}: 1`);
    else words.push(name + suffix(options, name));
    return "";
  });
  if (!CLASS.test(plain) || plain.includes("@property(") || plain.includes("@state("))
    throw new Error("a decorator is in a place where it is not understood");
  return plain
    .replace(/import \{[^}]*\} from "lit\/decorators.js"/, 'import { properties } from "lit/decorators.js"')
    .replace(CLASS, `$&static { properties(this, "${words.join(" ")}", { ${states.join()} }); }`);
}

function suffix(options: string, name: string): string {
  if (/attribute: false/.test(options)) return "!";
  const attribute = /attribute: "([^"]*)"/.exec(options)?.[1] ?? name;
  if (attribute !== name.replace(/[A-Z]/g, "-$&").toLowerCase())
    throw new Error(`${attribute} is not ${name} with hyphens`);
  const type = /type: (\w+)/.exec(options)?.[1];
  if (type !== undefined && type !== "Number" && type !== "Boolean") throw new Error(`no type ${type}`);
  return type === undefined ? "" : type === "Number" ? "#" : "?";
}
