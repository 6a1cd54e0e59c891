import { css } from "lit";

/** What a field for a new password adds to the look of all: the rules below it. */
export const newPasswordStyles = css`
  div.run-root.run-root {
    .run-rules {
      display: grid;
      gap: 0.25em;
      margin-block-start: calc(var(--_space) * -0.5);
      font-size: 0.9375em;
    }
    .run-rule {
      display: grid;
      grid-template-columns: 1.25em minmax(0, 1fr);
      gap: 0.25em;
    }
    .run-rule::before {
      content: "○" / "";
      text-align: center;
    }
    .run-rule[data-met]::before {
      content: "✓" / "";
      font-weight: 700;
    }
    .run-hint {
      display: block;
      /* Its line is there before its text: nothing moves at the first key. */
      min-height: 1.5em;
      margin-block-start: calc(var(--_space) * -0.5);
      font-size: 0.9375em;
    }
  }
`;
