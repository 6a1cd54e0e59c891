import { css } from "lit";

/**
 * The page around the views: one card in a column, with the RUN's background behind everything.
 *
 * The wrapper has no box of its own (`display: contents`), so that the card and what the host wrote into our
 * slots are items of one grid, in the light root and in the shadow root alike (R8).
 */
export const authStyles = css`
  /* A page that holds nothing but us has no margin, unless its own style says so. */
  :where(
    body:has(> run-auth[data-view]):not(:has(> :not(run-auth, script, style, link, template, noscript)))
  ) {
    margin: 0;
  }
  run-auth[data-view],
  :host([data-view]) {
    display: flex;
    flex-direction: column;
    position: relative;
    isolation: isolate;
    box-sizing: border-box;
    min-height: var(--run-page-height, 100dvh);
  }
  run-auth[hidden],
  :host([hidden]) {
    display: none;
  }
  :where(run-auth[data-view] > [slot="header"]) {
    order: -2;
  }
  :where(run-auth[data-view] > [slot="notes"]) {
    order: -1;
  }
  :where(run-auth[data-view] > [slot="footer"]) {
    order: 1;
  }
  /* What would be pushed down by what is still on its way is not seen before. */
  :where(run-auth:has(> .run-root > .run-waiting) > [slot="footer"], .run-waiting ~ slot[name="footer"]) {
    visibility: hidden;
  }

  @keyframes run-enter {
    from {
      opacity: 0;
      translate: 0 0.5em;
    }
  }

  div.run-page.run-root {
    display: contents;

    slot {
      display: contents;
    }
    .run-wash {
      position: absolute;
      inset: 0;
      z-index: -2;
      background-color: color-mix(in srgb, var(--run-login-button, var(--_login-button)) 7%, canvas);
    }
    .run-background {
      border-radius: 0;
    }

    .run-column {
      display: grid;
      grid-template-columns: minmax(0, var(--run-max-width, 26em));
      /* Pinned at its top: the card grows downwards only, and what follows it keeps to the page's end. */
      align-items: start;
      justify-content: center;
      flex: 1 0 auto;
      /* Little is claimed below the card, so that it has room to grow before it pushes what follows. */
      padding: clamp(1em, 7vh, 4.5em) 1em 1.5em;
    }
    .run-sheet {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1.5);
      padding: min(calc(var(--_space) * 2), 6vw);
      border: 1px solid var(--run-light-border, var(--_light-border));
      border-radius: calc(var(--_radius) * 1.6);
      background-color: var(--run-login-form, var(--_login-form));
      box-shadow: var(--run-shadow, 0 1px 2px rgb(0 0 0 / 0.06), 0 12px 32px -8px rgb(0 0 0 / 0.14));
      overflow-wrap: anywhere;
    }
    .run-card {
      padding: 0;
      border: 0;
      border-radius: 0;
      background-color: transparent;
      box-shadow: none;
    }

    .run-brand {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.25em;
      text-align: center;
    }
    .run-logo {
      display: grid;
      place-items: center;
      height: 3.5em;
      margin-block-end: 0.5em;
    }
    .run-logo-image {
      all: unset;
      display: block;
      max-width: 100%;
      height: 3.5em;
      min-width: 0;
      object-fit: contain;
    }
    .run-monogram {
      display: grid;
      place-items: center;
      width: 2.333em;
      height: 2.333em;
      border-radius: 28%;
      background-color: var(--run-login-button, var(--_login-button));
      color: var(--run-login-button-text, var(--_login-button-text));
      font-size: 1.5em;
      font-weight: 600;
      line-height: 1;
    }
    :is(.run-name, .run-subtitle) {
      display: block;
      line-height: 1.4;
      text-wrap: balance;
    }
    .run-name {
      font-size: 1.125em;
      font-weight: 600;
    }
    .run-subtitle {
      font-size: 0.9375em;
    }
    .run-late {
      /* Most have one line only. */
      margin-block-end: -0.75em;
    }
    .run-late :is(.run-name, .run-subtitle) {
      display: -webkit-box;
      min-height: 1.4em;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 1;
    }
    .run-late .run-subtitle {
      min-height: 2.8em;
      -webkit-line-clamp: 2;
    }

    .run-bar {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      gap: 0.75em 1.25em;
      padding-block-start: calc(var(--_space) * 1.25);
      border-block-start: 1px solid var(--run-light-border, var(--_light-border));
    }
    .run-language {
      display: grid;
      align-items: center;
      position: relative;
    }
    .run-select {
      all: unset;
      box-sizing: border-box;
      max-width: 100%;
      padding-inline: 0.8em 2.25em;
      border: 1px solid var(--run-form-control-border, var(--_form-control-border));
      border-radius: var(--_radius);
      background-color: var(--run-input-background, var(--_input-background));
      color: var(--run-input-foreground, var(--_input-foreground));
      font-size: 0.9375em;
      line-height: 2.95;
      cursor: pointer;
    }
    .run-language::after {
      content: "";
      position: absolute;
      inset-inline-end: 1em;
      width: 0.4em;
      height: 0.4em;
      margin-block-start: -0.2em;
      border: solid var(--run-input-foreground, var(--_input-foreground));
      border-width: 0 0.125em 0.125em 0;
      rotate: 45deg;
      pointer-events: none;
    }
    .run-select:focus-visible {
      outline: 0.2em solid var(--_focus);
      outline-offset: 0.125em;
    }
    @media (prefers-reduced-motion: no-preference) {
      .run-moved > * {
        animation: run-enter 0.2s ease-out;
      }
    }
  }
`;
