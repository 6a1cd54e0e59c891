const MAX_DEPTH = 64;

const isDeep = (value: unknown, left = MAX_DEPTH): boolean =>
  value instanceof Object && (left === 0 || Object.values(value).some((inner) => isDeep(inner, left - 1)));

/**
 * JSON as a value; undefined for what is none, and for what is nested so deeply that code which walks
 * it, ours or a host's, would overflow its stack.
 */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
