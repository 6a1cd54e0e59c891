import { css } from "lit";

/** What turning codes on and off adds to the look of all. */
export const otpStyles = css`
  div.run-root.run-root {
    .run-list {
      display: grid;
      border: 1px solid var(--run-light-border, var(--_light-border));
      border-radius: var(--_radius);
    }
    .run-row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5em 1em;
      padding: 0.75em 1em;
    }
    .run-row + .run-row {
      border-block-start: 1px solid var(--run-light-border, var(--_light-border));
    }
    .run-row-text {
      display: block;
      flex: 1 1 8em;
    }
    .run-state {
      display: block;
      font-size: 0.875em;
    }
    .run-state[data-on] {
      font-weight: 600;
    }
    .run-state[data-on]::before {
      content: "✓ " / "";
    }
    .run-row .run-secondary {
      font-size: 0.9375em;
    }
    .run-qr {
      all: unset;
      display: block;
      box-sizing: border-box;
      width: 13em;
      max-width: 100%;
      aspect-ratio: 1;
      margin-inline: auto;
      border: 1px solid var(--run-light-border, var(--_light-border));
      border-radius: var(--_radius);
      /* Scanners want dark on light, whatever the theme or the person's own colours. */
      forced-color-adjust: none;
      background-color: #fff;
      color: #000;
      fill: currentColor;
      stroke: currentColor;
      stroke-width: 0;
    }
    .run-key {
      display: block;
      padding: 0.6em 0.8em;
      border: 1px solid var(--run-light-border, var(--_light-border));
      border-radius: var(--_radius);
      font-family: ui-monospace, Consolas, monospace;
      font-variant-numeric: slashed-zero;
      letter-spacing: 0.06em;
      text-align: center;
      user-select: all;
    }
  }
`;
