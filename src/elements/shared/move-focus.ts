/** Focuses what `selector` finds; a text in an input is selected, ready to be typed over. */
export function moveFocus(root: HTMLElement, selector: string): void {
  const target = root.querySelector<HTMLElement>(selector);
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
}
