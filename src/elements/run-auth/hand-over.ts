/** What the parts of a page take from it, as properties of the same name. */
const HANDED =
  "langUrl texts region apiUrl configUrl config headingLevel allowFraming persist redirectTo allowedRedirectOrigins autoSubmit ssoUrl fields fieldsOptional consents signInAfter tokenParam lang".split(
    " ",
  );

/** Gives a part what the page was given, where it knows such a property and has another value. */
export function handOver(page: object, part: object): void {
  const [from, to] = [page, part] as [Record<string, unknown>, Record<string, unknown>];
  for (const name of HANDED) if (name in to && to[name] !== from[name]) to[name] = from[name];
}
