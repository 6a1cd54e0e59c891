import type { TemplateResult } from "./html.js";

/** Templates whose nodes stay with their keys. */
export class List {
  readonly values: readonly TemplateResult[];
  readonly keys: readonly unknown[];

  constructor(values: readonly TemplateResult[], keys: readonly unknown[]) {
    this.values = values;
    this.keys = keys;
  }
}

/** One template an item; an item's nodes stay while its key is there, wherever it goes. Keys are unique. */
export function repeat<Item>(
  items: readonly Item[],
  key: (item: Item, index: number) => unknown,
  template: (item: Item, index: number) => TemplateResult,
): List {
  return new List(items.map(template), items.map(key));
}
