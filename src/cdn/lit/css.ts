/** Styles of an element; the sheet is shared by all who adopt it. */
export interface CSSResult {
  readonly styleSheet: CSSStyleSheet | undefined;
}

/** A sheet from a literal without values, made when it is first asked for; none where a browser can't. */
export function css({ raw }: TemplateStringsArray): CSSResult {
  let sheet: CSSStyleSheet | undefined;
  return {
    get styleSheet() {
      if (!sheet && "replaceSync" in CSSStyleSheet.prototype) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(raw[0] ?? "");
      }
      return sheet;
    },
  };
}
