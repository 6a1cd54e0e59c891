type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `changes` over `base`: objects are merged key by key, everything else, arrays too, is replaced. */
export function merge(base: JsonObject, changes: JsonObject): JsonObject {
  // From entries, so that a key called `__proto__` is a key like any other.
  return Object.fromEntries([
    ...Object.entries(base),
    ...Object.entries(changes).map(([key, value]) => {
      const old = Object.hasOwn(base, key) ? base[key] : undefined;
      return [key, isObject(value) && isObject(old) ? merge(old, value) : value] as const;
    }),
  ]);
}
