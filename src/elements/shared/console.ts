const told = new Set<string>();

/** Tells the developer of the host page of a mistake and its cure: one console line, once a page. */
export function tellDeveloper(line: string): void {
  if (told.has(line)) return;
  told.add(line);
  console.warn(line.startsWith("run-auth-elements: ") ? line : `run-auth-elements: ${line}`);
}
