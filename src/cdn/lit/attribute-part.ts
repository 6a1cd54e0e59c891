import { nothing } from "./html.js";
import type { Part } from "./template.js";

/** `name`, `.property`, `?boolean` or `@event` of an element. */
export function attributePart(element: Element, name: string): Part {
  const kind = name[0];
  const rest = name.slice(1);
  // No value is this.
  let last: unknown = element;
  if (kind === "@") {
    element.addEventListener(rest, (event) => {
      if (typeof last === "function") (last as (event: Event) => void)(event);
    });
  }
  return (value) => {
    if (value === last) return;
    last = value;
    const given = value === nothing ? undefined : value;
    if (kind === ".") (element as unknown as Record<string, unknown>)[rest] = given;
    else if (kind === "?") element.toggleAttribute(rest, !!given);
    else if (value === nothing) element.removeAttribute(name);
    else if (kind !== "@") element.setAttribute(name, (value ?? "") as string);
  };
}
