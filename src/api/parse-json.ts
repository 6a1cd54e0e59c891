const MAX_DEPTH = 64;

function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === "\\") at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "[" || char === "{") && ++depth > MAX_DEPTH) return true;
    else if (!quoted && (char === "]" || char === "}")) depth--;
  }
  return false;
}

/**
 * JSON as a value; undefined for what is none, and for what is nested so deeply that code which walks
 * it, ours or a host's, would overflow its stack.
 */
export function parseJson(text: string): unknown {
  try {
    return isDeep(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
