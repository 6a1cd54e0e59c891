import { html, nothing } from "lit";
import type { TemplateResult } from "lit";

/** One labelled input. Everything but `label`, `error`, `readOnly` and `type` stays the same for its life (R5). */
export interface Field {
  /** Unique in the page: the element's prefix and the field's name. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** `auto` for words that are not ours, empty while they are on their way. */
  readonly labelDir?: "auto" | "";
  readonly type?: "text" | "email" | "password" | "tel";
  readonly autocomplete: string;
  readonly inputMode?: string;
  readonly enterKeyHint: "next" | "go" | "done";
  /** What a phone's keyboard starts with a capital; nothing unless told. */
  readonly capitalize?: "words" | "sentences";
  /** An address or a code reads from left to right in every language. */
  readonly leftToRight?: boolean;
  /** Shown until the person or a password manager puts something else there. */
  readonly initial?: string;
  readonly readOnly: boolean;
  /** What is wrong with it, as a sentence; empty when nothing is. */
  readonly error: string;
  /** Ids of more text that describes it. */
  readonly describedBy?: string;
  /** A field may be left empty when this is false. */
  readonly required?: boolean;
  /** For a new password: the RUN's policy, for browsers and managers that make one. */
  readonly minLength?: number;
  readonly passwordRules?: string;
  readonly onInput?: (event: InputEvent) => void;
  /** Where a wrong value leaves the focus in its field: then its error has to speak for itself. */
  readonly live?: "polite";
  /** What follows the input in its box. */
  readonly after?: TemplateResult;
}

/**
 * A field is a function, not an element: label, input and error share one root with the form, so ids,
 * Enter and autofill work. The input is uncontrolled: values are read at submit, never written back (R2, R3).
 */
export function renderField(field: Field): TemplateResult {
  const { id, error } = field;
  const errorId = `${id}-error`;
  return html`
    <div class="run-field" part="field">
      <label
        class="run-label"
        part="label"
        dir=${field.labelDir ?? nothing}
        for=${id}
        .textContent=${field.label}
      ></label>
      <div class="run-control" part="control">
        <input
          class="run-input"
          part="input"
          id=${id}
          name=${field.name}
          type=${field.type ?? "text"}
          autocomplete=${field.autocomplete}
          inputmode=${field.inputMode ?? nothing}
          enterkeyhint=${field.enterKeyHint}
          autocapitalize=${field.capitalize ?? "none"}
          autocorrect="off"
          spellcheck="false"
          dir=${field.leftToRight ? "ltr" : nothing}
          ?required=${field.required ?? true}
          minlength=${field.minLength ?? nothing}
          passwordrules=${field.passwordRules ?? nothing}
          ?readonly=${field.readOnly}
          aria-invalid=${error ? "true" : nothing}
          aria-describedby=${field.describedBy ? `${errorId} ${field.describedBy}` : errorId}
          .defaultValue=${field.initial ?? ""}
          @input=${field.onInput ?? nothing}
        />
        ${field.after ?? nothing}
      </div>
      <p
        class="run-field-error"
        part="field-error"
        id=${errorId}
        aria-live=${field.live ?? nothing}
        .textContent=${error}
      ></p>
    </div>
  `;
}
