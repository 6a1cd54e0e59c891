import type { LitElement, PropertyOptions } from "./lit-element.js";

/**
 * Makes a field, or an accessor of the class itself, a property whose changes are rendered. It is what
 * TypeScript's experimental decorators call: the descriptor that is returned takes its place on the prototype.
 */
export function property(options: PropertyOptions = {}) {
  // The type that TypeScript has for decorators of fields and of accessors alike.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return (prototype: object, name: string, own?: PropertyDescriptor): any => {
    const owner = prototype.constructor as typeof LitElement;
    // Each class has a list of its own that starts with its parent's.
    if (!Object.hasOwn(owner, "properties")) owner.properties = new Map(owner.properties);
    owner.properties.set(name, options);

    const key = Symbol();
    type Instance = LitElement & Record<PropertyKey, unknown>;
    const descriptor: PropertyDescriptor = {
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
    return descriptor;
  };
}

/** A property that has no attribute. */
export const state = () => property({ attribute: false });
