import type { LitElement, PropertyOptions } from "./lit-element.js";

/** A property whose changes are rendered. `own` is an accessor of the class itself, which goes on to be asked. */
function describe(prototype: object, name: string, options: PropertyOptions, own?: PropertyDescriptor) {
  const owner = prototype.constructor as typeof LitElement;
  // Each class has a list of its own that starts with its parent's.
  if (!Object.hasOwn(owner, "properties")) owner.properties = new Map(owner.properties);
  owner.properties.set(name, options);

  const key = Symbol();
  type Instance = LitElement & Record<PropertyKey, unknown>;
  return {
    configurable: true,
    enumerable: true,
    get(this: Instance): unknown {
      return own ? own.get?.call(this) : this[key];
    },
    set(this: Instance, value: unknown) {
      const old = this[name];
      if (own) own.set?.call(this, value);
      else this[key] = value;
      this.requestUpdate(name, old);
    },
  };
}

/**
 * Makes a field, or an accessor of the class itself, a property whose changes are rendered. It is what
 * TypeScript's experimental decorators call: the descriptor that is returned takes its place on the prototype.
 * Its attribute is the name in lower case unless told.
 */
export function property({ attribute, type }: Partial<PropertyOptions> = {}) {
  // The type that TypeScript has for decorators of fields and of accessors alike.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return (prototype: object, name: string, own?: PropertyDescriptor): any =>
    describe(prototype, name, { attribute: attribute ?? name.toLowerCase(), type }, own);
}

/** A property that has no attribute. */
export const state = () => property({ attribute: false });

/**
 * What the build makes of a class's decorators (scripts/build/properties-plugin.ts): each property in one word,
 * its attribute the name with hyphens.
 */
export function properties(
  { prototype }: typeof LitElement,
  words: string,
  states: Readonly<Record<string, unknown>>,
): void {
  for (const word of [...words.split(" "), ...Object.keys(states).map((name) => `${name}!`)]) {
    const name = word.replace(/\W/, "");
    const attribute = !word.endsWith("!") && name.replace(/[A-Z]/g, "-$&").toLowerCase();
    const type = word.endsWith("#") ? Number : word.endsWith("?") ? Boolean : undefined;
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, describe(prototype, name, { attribute, type }, own));
  }
}
