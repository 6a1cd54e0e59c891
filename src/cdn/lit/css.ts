/** Styles of an element; the sheet is shared by all who adopt it. */
export interface CSSResult {
  readonly cssText: string;
  readonly styleSheet: CSSStyleSheet | undefined;
}

/** A sheet from a literal and other such, made when it is first asked for; none where a browser can't. */
export function css(strings: TemplateStringsArray, ...values: readonly CSSResult[]): CSSResult {
  const cssText = strings.reduce((all, next, index) => all + (values[index - 1]?.cssText ?? "") + next);
  let sheet: CSSStyleSheet | undefined;
  return {
    cssText,
    get styleSheet() {
      if (!sheet && "replaceSync" in CSSStyleSheet.prototype) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(cssText);
      }
      return sheet;
    },
  };
}
