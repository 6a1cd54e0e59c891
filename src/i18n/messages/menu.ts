import { msg } from "@lit/localize/init/install.js";

/** The choice of a language. */
export const menuMessages = {
  language: () => msg("Language", { id: "LANGUAGE" }),
};
