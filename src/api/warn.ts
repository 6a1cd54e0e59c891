/** Where lines for developers go unless told. */
export const toConsole = (line: string) => {
  console.warn(line);
};

/** Says each line once. */
export function onceEach(warn = toConsole): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (!said.has(line)) warn(line);
    said.add(line);
  };
}
