import type { PREDEFINED as Full } from "../../theme/predefined-spaces.js";

/** Takes the place of the spaces of `color()` in a script-tag file with a budget: such a colour is the default. */
export const PREDEFINED: typeof Full = {};
