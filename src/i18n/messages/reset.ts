import { msg } from "../localize.js";

/** A new password in place of the old one: after a reset mail, or because the portal asks for it. */
export const resetMessages = {
  title: () => msg("Choose a new password", { id: "RESET_TITLE" }),
  forced: () => msg("The portal asks you to choose a new password before you go on.", { id: "RESET_FORCED" }),
  password: () => msg("New password", { id: "NEW_PASSWORD" }),
  submit: () => msg("Set the new password", { id: "RESET_SUBMIT" }),
  busy: () => msg("Setting the new password…", { id: "RESET_BUSY" }),
  refused: () => msg("The portal did not take this password. Choose another one.", { id: "RESET_REFUSED" }),
};
