/** Where lines for developers go unless told. */
export const toConsole = (line: string) => console.warn(line);
