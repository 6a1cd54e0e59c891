import { css } from "lit";

/** The RUN's background behind a card, and the room that it is seen in. */
export const backgroundStyles = css`
  div.run-root.run-root {
    &:has(> .run-background) {
      position: relative;
      /* Keeps what is behind the card in front of the page. */
      isolation: isolate;
      max-width: calc(var(--run-max-width, 26em) + 5em);
      padding: 3.5em min(2.5em, 4vw);
      border-radius: calc(var(--_radius) * 1.6);
    }
    :is(.run-background, .run-picture, .run-tint) {
      position: absolute;
      inset: 0;
      display: block;
      width: 100%;
      max-width: none;
      height: 100%;
      margin: 0;
      padding: 0;
      border: 0;
      border-radius: inherit;
    }
    .run-background {
      z-index: -1;
      overflow: clip;
      background-color: var(--run-auth-bg-color, var(--_auth-bg-color));
      pointer-events: none;
    }
    .run-picture {
      object-fit: cover;
      opacity: var(--run-auth-bg-opacity, var(--_auth-bg-opacity));
    }
    .run-tint {
      background-color: var(--run-auth-bg-tint, var(--_auth-bg-tint));
    }
    /* On any picture: white on black, with an edge of each. */
    .run-playback {
      position: absolute;
      inset-block-end: 0.375em;
      inset-inline-end: 0.375em;
      display: grid;
      place-items: center;
      width: 2.75em;
      height: 2.75em;
      border: 1px solid #fff;
      border-radius: 50%;
      background-color: #000;
      color: #fff;
      cursor: pointer;
    }
    .run-playback:focus-visible {
      outline-color: #fff;
      box-shadow: 0 0 0 0.4em #000;
    }
  }
`;
