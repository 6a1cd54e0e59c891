import { css } from "lit";

/** What sign-up adds to the look of all: marks of required fields, and boxes to tick. */
export const signupStyles = css`
  div.run-root.run-root {
    .run-field:has(:required) .run-label:not([dir=""])::after {
      /* The input itself says so to assistive technology. It waits for the words that it would else move with. */
      content: " *" / "";
    }
    .run-hint {
      display: block;
      /* Its line is there before its text: nothing moves at the first key. */
      min-height: 1.5em;
      margin-block: calc(var(--_space) * -0.5);
      font-size: 0.9375em;
    }
    .run-consent {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 0.75em;
      align-items: start;
    }
    .run-check {
      appearance: none;
      display: grid;
      place-items: center;
      width: 1.5em;
      height: 1.5em;
      border: 1px solid var(--run-form-control-border, var(--_form-control-border));
      border-radius: calc(var(--_radius) / 2);
      background-color: var(--run-input-background, var(--_input-background));
      color: var(--run-input-foreground, var(--_input-foreground));
      cursor: pointer;
    }
    .run-check:checked::before {
      content: "✓" / "";
      font-weight: 600;
      line-height: 1;
    }
    .run-check[aria-invalid] {
      border-color: var(--run-input-error-border, var(--_input-error-border));
    }
    .run-consent :is(.run-link, .run-field-error) {
      grid-column: 2;
      justify-self: start;
    }
    .run-consent .run-link {
      margin-block: 0;
    }
  }
`;
