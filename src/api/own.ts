/** True for a plain JSON object: not null, not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property of an object, else undefined: what a page hung onto `Object.prototype` is absent. */
export function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A copy without a prototype, so that reading a key that is not there finds nothing. */
export function bare(value: unknown): unknown {
  return isRecord(value) ? Object.assign(Object.create(null), value) : value;
}
