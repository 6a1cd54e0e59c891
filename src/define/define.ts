import { tellDeveloper } from "../elements/shared/console.js";
import { VERSION } from "../version.js";

/** One of our elements' classes: the mark tells a second copy of our script that a tag is ours. */
type RunElementConstructor = CustomElementConstructor & { readonly runAuthVersion: string };

/**
 * Registers our elements, and never throws. The same classes twice are harmless. Where another copy of ours is
 * there already, this one registers nothing; a tag that belongs to someone else is left to them. Either way the
 * console says so in one line.
 */
export function defineElements(elements: Record<string, RunElementConstructor>): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return; // A server.
  const missing = Object.entries(elements).filter(([tag, constructor]) => registry.get(tag) !== constructor);
  const version = missing.map(([tag]) => versionOf(registry.get(tag))).find(Boolean);
  if (version) {
    tellDeveloper(
      `a copy of version ${version} is on this page already; this one (${VERSION}) does nothing.`,
    );
    return;
  }
  const refused = missing.filter(([tag, constructor]) => !tryDefine(registry, tag, constructor));
  if (refused.length === 0) return;
  const tags = refused.map(([tag]) => `<${tag}>`).join(", ");
  tellDeveloper(
    `${tags} can't be registered: something else on this page has the name. It is left as it is.`,
  );
}

/** The version of another copy's class; undefined for a stranger's. */
function versionOf(constructor: CustomElementConstructor | undefined): string | undefined {
  const { runAuthVersion } = (constructor ?? {}) as Partial<RunElementConstructor>;
  return typeof runAuthVersion === "string" ? runAuthVersion : undefined;
}

function tryDefine(
  registry: CustomElementRegistry,
  tag: string,
  constructor: CustomElementConstructor,
): boolean {
  if (registry.get(tag)) return false;
  try {
    registry.define(tag, constructor);
    return true;
  } catch {
    return false;
  }
}
