import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

/** One view with a form: its heading, fields, outcome and submit, in the order a person meets them. */
export interface Form {
  readonly heading: TemplateResult;
  /** What stands between heading and fields. */
  readonly lead?: TemplateResult;
  readonly fields: TemplateResult;
  /** Why the last try failed; empty when it did not. Spoken at once. */
  readonly alert: string;
  /** What is going on, or has changed; empty when nothing has. Spoken when the person pauses. */
  readonly status: string;
  /** Shows the status to the eye too; what a button already says is spoken only. */
  readonly statusVisible: boolean;
  readonly submit: string;
  readonly busy: boolean;
  /** A rate limit runs. */
  readonly blocked: boolean;
  readonly onSubmit: (form: HTMLFormElement) => void;
  /** What Escape does, where there is a step back. */
  readonly onEscape?: () => void;
  /** What follows the submit: other ways to go. */
  readonly after: TemplateResult;
}

/**
 * The two live regions stand in the page before their text does, or it would not be spoken (A2). The
 * submit is a native one of a native form: Enter works, and password managers see it.
 */
export function renderForm(form: Form): TemplateResult {
  return html`
    <form
      class="run-card"
      part="card form"
      novalidate
      method="post"
      aria-busy=${form.busy ? "true" : nothing}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        // A form of the host around us would hear our submit as its own.
        event.stopPropagation();
        if (!form.blocked) form.onSubmit(event.currentTarget as HTMLFormElement);
      }}
      @keydown=${(event: KeyboardEvent) => onKey(event, form.onEscape)}
    >
      ${form.heading} ${form.lead ?? nothing} ${form.fields}
      <p class="run-alert" part="alert" role="alert" .textContent=${form.alert}></p>
      <button
        class="run-submit"
        part="submit"
        type="submit"
        aria-disabled=${form.blocked ? "true" : nothing}
        .textContent=${form.submit}
      ></button>
      <p
        class=${form.statusVisible ? "run-status" : "run-status run-unseen"}
        part="status"
        role="status"
        .textContent=${form.status}
      ></p>
      ${form.after}
    </form>
  `;
}

function onKey(event: KeyboardEvent, onEscape: (() => void) | undefined): void {
  // A word that an IME is still composing owns these keys; Safari says so of its last one by 229 alone.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const composing = event.isComposing || event.keyCode === 229;
  if (event.key === "Enter" && (composing || event.repeat)) {
    // Ends the word, or is held down: not meant as a submit (U1, U10).
    event.preventDefault();
  } else if (event.key === "Escape" && !composing && onEscape) {
    event.preventDefault();
    onEscape();
  }
}

/** What stands in the field for a new password; another view's, which may still be there, is not meant. */
export function readNewPassword(root: HTMLElement): string {
  return root.querySelector<HTMLInputElement>("input[autocomplete=new-password]")?.value ?? "";
}

/** What stands in a field now, whoever put it there (R2). A form's own properties are not asked (R5). */
export function readInput(form: HTMLElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";
}
