import { toConsole } from "../api/warn.js";
import { VERSION } from "../version.js";

/** One of our elements' classes: the mark tells a second copy of our script that a tag is ours. */
type RunElementConstructor = CustomElementConstructor & { readonly runAuthVersion: string };

/**
 * Registers our elements, and never throws. The same classes twice are harmless. A tag that is taken, by
 * another copy of ours or by a stranger, is left as it is, the rest is registered, and the console says so in
 * one line.
 */
export function defineElements(elements: Record<string, RunElementConstructor>): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return; // A server.
  const taken = Object.entries(elements)
    .filter(([tag, constructor]) => !tryDefine(registry, tag, constructor))
    .map(([tag]) => `<${tag}> (${ownerOf(registry.get(tag))})`);
  if (taken.length > 0) {
    toConsole(`version ${VERSION} leaves what is registered already: ${taken.join(", ")}.`);
  }
}

function ownerOf(constructor: CustomElementConstructor | undefined): string {
  const { runAuthVersion } = (constructor ?? {}) as Partial<RunElementConstructor>;
  return runAuthVersion ? `our version ${runAuthVersion}` : "not ours";
}

function tryDefine(
  registry: CustomElementRegistry,
  tag: string,
  constructor: CustomElementConstructor,
): boolean {
  try {
    if (!registry.get(tag)) registry.define(tag, constructor);
  } catch {
    // A registry that a page has patched or frozen: the element stays what it was.
  }
  return registry.get(tag) === constructor;
}
