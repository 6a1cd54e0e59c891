/** A view and a token as a mailed link has them. */
export interface MailedLinkParts {
  readonly view: string | undefined;
  readonly token: string | undefined;
  /** The address without the token. */
  readonly rest: string;
}

/**
 * Reads a mailed link: its `?view=`, and its token as `?<param>=` or `#<param>=`. Only the token is cut out; all
 * else of the address stays as it is written, to the byte.
 */
export function readMailedLink(href: string, param: string): MailedLinkParts {
  const [, page = "", search = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(href) ?? [];
  const token = valueOf(search, param) ?? valueOf(hash, param);
  const query = without(search, param);
  const fragment = without(hash, param);
  return {
    view: valueOf(search, "view"),
    token,
    rest: `${page}${query && `?${query}`}${fragment && `#${fragment}`}`,
  };
}

function valueOf(pairs: string, name: string): string | undefined {
  return new URLSearchParams(pairs).get(name) || undefined;
}

function without(pairs: string, name: string): string {
  return pairs
    .split("&")
    .filter((pair) => !new URLSearchParams(pair).has(name))
    .join("&");
}
