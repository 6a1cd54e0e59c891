const METHODS = ["debug", "error", "info", "log", "warn"] as const;

/** What the page prints while `during` runs, one string a line; nothing of it reaches the real console. */
export async function readConsole(during: () => unknown): Promise<string[]> {
  const lines: string[] = [];
  const real = METHODS.map((method) => [method, console[method]] as const);
  for (const [method] of real) {
    console[method] = (...args: unknown[]) => lines.push(args.map(String).join(" "));
  }
  try {
    await during();
  } finally {
    for (const [method, print] of real) console[method] = print;
  }
  return lines;
}
