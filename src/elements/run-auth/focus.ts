/**
 * Puts the focus where a person goes on in a view that has come in: the first field that is still empty, else the
 * first one, else the heading (A7).
 */
export function focusView(view: HTMLElement): void {
  const fields = [...view.querySelectorAll<HTMLInputElement>("form input:not(.run-unseen, [readonly])")];
  const field = fields.find(({ value }) => !value) ?? fields[0];
  (field ?? view.querySelector<HTMLElement>("[role=heading]"))?.focus();
}
