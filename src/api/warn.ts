/** Says each line once. */
export function onceEach(warn: (line: string) => void = toConsole): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (!said.has(line)) warn(line);
    said.add(line);
  };
}

/**
 * Where lines for the developer of the host page go unless told: the console, once a page. A line names a mistake and
 * its cure.
 */
export const toConsole = /* @__PURE__ */ onceEach((line) => {
  console.warn(`run-auth-elements: ${line}`);
});
