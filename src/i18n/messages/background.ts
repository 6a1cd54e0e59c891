import { msg } from "../localize.js";

/** What is said of a moving background. */
export const backgroundMessages = {
  pause: () => msg("Pause the background video", { id: "PAUSE_BACKGROUND" }),
  play: () => msg("Play the background video", { id: "PLAY_BACKGROUND" }),
};
