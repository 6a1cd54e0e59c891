/** Shows nothing; in an attribute, takes the attribute away. */
export const nothing = Symbol();

/** A template and its values. A class, so that nothing that came over the wire can look like one (S1). */
export class TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];

  constructor(strings: TemplateStringsArray, values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }
}

/**
 * A value is text, a node, a template, or an array of them. The build checks what may stand in a template (`scripts/build/check-template.ts`).
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult {
  return new TemplateResult(strings, values);
}
