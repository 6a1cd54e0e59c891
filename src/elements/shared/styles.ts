import { css } from "lit";
import { backgroundStyles } from "./background-styles.js";

/**
 * The look of all our elements, in one sheet for the page (R6).
 *
 * Everything inside the wrapper is first unset, then drawn, by rules a little stronger than what
 * frameworks say of bare tags: Bootstrap, a reset or `html { font-size: 62.5% }` leave the form as it is.
 * Colours come as `--run-<key>` from the host page, else as `--_<key>` from the RUN's repaired theme.
 */
export const styles = css`
  :is(run-login, run-signup, run-otp, run-recover, run-auth) {
    &[data-view] {
      display: block;
      /* Lets a flex or grid parent make us as narrow as the screen. */
      min-width: 0;
      /* Text between our tags is for when there is no script; a bare text node can't be hidden else. */
      font-size: 0;
      line-height: 0;
      > :not(.run-root, [slot]) {
        display: none;
      }
      :where(& > [slot]) {
        font-size: medium;
        line-height: 1.5;
      }
    }
    &[hidden] {
      display: none;
    }
  }
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }

  @keyframes run-turn {
    to {
      rotate: 1turn;
    }
  }

  div.run-root.run-root {
    all: initial;
    /* With it Chromium unset what "lang" says of glyphs and line breaks. */
    -webkit-locale: revert-layer;
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    display: block;
    box-sizing: border-box;
    max-width: var(--run-max-width, 26em);
    margin-inline: auto;
    /* "medium" is what the person chose in the browser, whatever the page makes of its root. */
    font: var(--run-font-size, medium) / 1.5 var(--run-font-family, ui-sans-serif, system-ui, sans-serif);
    color: var(--run-login-foreground, var(--_login-foreground));
    /* Japanese breaks between phrases, or at least before no "ー"; Korean between words. */
    word-break: auto-phrase;
    line-break: strict;
    &:lang(ko) {
      word-break: keep-all;
    }
    --_radius: var(--run-radius, 0.625em);
    --_space: var(--run-space, 1em);
    --_focus: var(--run-form-control-focus, var(--_form-control-focus));
    :is(form, div, p, label, input, button, a, span):where(:not(.run-root)) {
      all: unset;
      box-sizing: border-box;
    }

    :is(.run-card, .run-field) {
      display: grid;
      /* As wide as the card, however wide what is in it would like to be. */
      grid-template-columns: minmax(0, 1fr);
    }
    .run-card {
      gap: var(--_space);
      padding: min(calc(var(--_space) * 2), 6vw);
      border: 1px solid var(--run-light-border, var(--_light-border));
      border-radius: calc(var(--_radius) * 1.6);
      background-color: var(--run-login-form, var(--_login-form));
      box-shadow: var(--run-shadow, 0 1px 2px rgb(0 0 0 / 0.06), 0 12px 32px -8px rgb(0 0 0 / 0.14));
      text-align: start;
      overflow-wrap: anywhere;
    }

    .run-heading {
      display: block;
      font-size: 1.5em;
      font-weight: 600;
      line-height: 1.25;
      text-wrap: balance;
      border-radius: 0.2em;
    }
    :is(.run-text, .run-aside, .run-footer) {
      display: block;
    }
    .run-footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      align-items: center;
      /* Where links stand below each other, none of them reaches into the text of another. */
      gap: 0.725em 1.25em;
      font-size: 0.9375em;
      text-align: center;
    }
    .run-footer :is(span, span + *) {
      /* Lines of their own, as wide in every language: nothing moves sideways when its texts come in. */
      flex: 1 0 100%;
      margin-block-end: -0.725em;
      unicode-bidi: plaintext;
    }

    .run-field {
      gap: 0.4em;
    }
    .run-label {
      display: block;
      font-size: 0.9375em;
      font-weight: 550;
      /* One in the owner's own direction keeps to the side of the others. */
      justify-self: start;
      cursor: default;
    }
    .run-control {
      position: relative;
      display: block;
    }
    .run-input {
      display: block;
      /* The card is as wide in a parent that shrinks to its content, whatever the card says. */
      width: var(--run-max-width, 26em);
      max-width: 100%;
      min-height: 2.95em;
      padding: 0.5em 0.8em;
      border: 1px solid var(--run-form-control-border, var(--_form-control-border));
      border-radius: var(--_radius);
      background-color: var(--run-input-background, var(--_input-background));
      color: var(--run-input-foreground, var(--_input-foreground));
      cursor: text;
      line-height: 1.4;
      text-align: start;
    }
    .run-input:read-only {
      background-color: var(--run-input-background-read-only, var(--_input-background-read-only));
      color: var(--run-input-foreground-read-only, var(--_input-foreground-read-only));
      cursor: default;
    }
    .run-input[aria-invalid] {
      border-color: var(--run-input-error-border, var(--_input-error-border));
    }
    .run-control:has(.run-toggle) .run-input {
      padding-inline-end: 3.25em;
    }
    .run-input[name="pin_code"] {
      min-height: 0;
      /* The last digit's gap has its like before the first. */
      padding-inline-start: 1.1em;
      font-family: ui-monospace, Consolas, monospace;
      font-size: 1.625em;
      letter-spacing: 0.3em;
      text-align: center;
    }
    .run-field-error {
      display: block;
      font-size: 0.9375em;
      color: var(--run-input-error, var(--_input-error));
    }

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
      color: var(--run-primary, var(--_primary));
      font-weight: 600;
    }

    .run-toggle {
      position: absolute;
      inset-block: 1px;
      inset-inline-end: 1px;
      display: grid;
      place-items: center;
      width: 2.95em;
      border-radius: var(--_radius);
      color: var(--run-input-foreground, var(--_input-foreground));
      cursor: pointer;
    }
    .run-input:read-only ~ .run-toggle {
      color: var(--run-input-foreground-read-only, var(--_input-foreground-read-only));
    }
    .run-icon {
      display: block;
      width: 1.4em;
      height: 1.4em;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    [aria-pressed="true"] .run-strike {
      display: none;
    }

    .run-alert {
      display: block;
      padding: 0.5em 0.8em;
      border: 1px solid var(--run-input-error, var(--_input-error));
      border-radius: var(--_radius);
      background-color: var(--run-alert-danger-background, var(--_alert-danger-background));
      color: var(--run-alert-danger-text, var(--_alert-danger-text));
      font-size: 0.9375em;
    }
    .run-status {
      display: block;
      font-size: 0.9375em;
      text-align: center;
    }
    /* A live region has to be there before its text, so an empty one only takes no room (A2). */
    :is(.run-alert, .run-status, .run-field-error):empty {
      position: absolute;
      padding: 0;
      border: 0;
    }
    .run-unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    :is(.run-submit, .run-secondary) {
      /* No box around the text, which would move when a language with longer words comes in. */
      display: block;
      /* With its border and one line it is as high as an input. */
      padding: calc(0.725em - 1px) 1em;
      border: 1px solid transparent;
      border-radius: var(--_radius);
      font-weight: 600;
      text-align: center;
      cursor: pointer;
    }
    .run-submit {
      background-color: var(--run-login-button, var(--_login-button));
      color: var(--run-login-button-text, var(--_login-button-text));
    }
    .run-secondary {
      border-color: var(--run-form-control-border, var(--_form-control-border));
      background-color: var(--run-button-default, var(--_button-default));
      color: var(--run-button-default-text, var(--_button-default-text));
    }
    .run-secondary[aria-pressed="true"] {
      border-color: var(--run-primary, var(--_primary));
      outline: 1px solid var(--run-primary, var(--_primary));
      outline-offset: -2px;
    }
    :is(.run-submit, .run-secondary):hover {
      box-shadow: 0 1px 8px rgb(0 0 0 / 0.3);
    }
    .run-submit[aria-disabled] {
      background-color: var(--run-button-disabled, var(--_button-disabled));
      color: var(--run-button-disabled-text, var(--_button-disabled-text));
      box-shadow: none;
      cursor: default;
    }
    [aria-busy] .run-submit::before {
      content: "";
      display: inline-block;
      width: 1em;
      height: 1em;
      margin-inline-end: 0.6em;
      border: 0.15em solid;
      border-inline-end-color: transparent;
      border-radius: 50%;
      vertical-align: -0.25em;
    }
    @media (prefers-reduced-motion: no-preference) {
      [aria-busy] .run-submit::before {
        animation: run-turn 0.8s linear infinite;
      }
    }

    .run-link {
      display: inline-block;
      /* A thumb's height that moves no line: it reaches into the gaps. */
      padding-block: 0.725em;
      margin-block: -0.725em;
      /* English that waits for Arabic has its question mark at its end. */
      unicode-bidi: plaintext;
      border-radius: 0.2em;
      color: var(--run-link, var(--_link));
      font-size: inherit;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    .run-link:hover {
      text-decoration-thickness: 0.125em;
    }
    .run-link[aria-disabled] {
      color: inherit;
      text-decoration: none;
      cursor: default;
    }
    .run-aside .run-link {
      font-size: 0.9375em;
    }

    .run-methods {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    .run-methods .run-label {
      width: 100%;
    }
    .run-methods .run-secondary {
      flex: auto;
      font-size: 0.9375em;
    }

    :is(input, button, a, .run-heading):focus-visible {
      outline: 0.2em solid var(--_focus);
      outline-offset: 0.125em;
    }
    .run-input:focus-visible {
      outline-width: 0.125em;
      outline-offset: 0;
    }
  }
  ${backgroundStyles}
`;
