/** A server's words as one short line of plain text; undefined when there are none or they repeat a secret. */
export function plainText(text: string, secrets: readonly unknown[]): string | undefined {
  if (secrets.some((secret) => typeof secret === "string" && secret !== "" && text.includes(secret)))
    return undefined;
  return (
    text
      .replace(/[\s\p{C}]+/gu, " ")
      .trim()
      .slice(0, 300) || undefined
  );
}
