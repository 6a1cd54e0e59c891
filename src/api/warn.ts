/** Where lines for developers go unless told. */
export const toConsole = (line: string) => {
  console.warn(line);
};

/** What to say when no connection came about; the browser tells a page no more than that. */
export const unreachable = (origin: string) =>
  `run-auth-elements: could not reach ${origin}: DNS, TLS, CORS, or this page's CSP (connect-src)?`;
