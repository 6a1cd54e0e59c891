import { msg } from "../localize.js";

/** The choice of a language. */
export const menuMessages = {
  language: () => msg("Language", { id: "LANGUAGE" }),
};
