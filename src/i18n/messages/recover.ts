import { msg, str } from "../localize.js";

/** The ways back in by mail. */
export const recoverMessages = {
  title: () => msg("Reset your password", { id: "RECOVER_TITLE" }),
  lead: () =>
    msg("Enter your e-mail address, and we will send you a link to set a new password.", {
      id: "RECOVER_LEAD",
    }),
  submit: () => msg("Send the link", { id: "RECOVER_SUBMIT" }),
  busy: () => msg("Sending the link…", { id: "RECOVER_BUSY" }),
  sentTitle: () => msg("Check your e-mail", { id: "RECOVER_SENT_TITLE" }),
  sent: (email: string) =>
    msg(
      str`If an account exists for ${email}, a link to set a new password is on its way there. It can take a few minutes, and it may land among the spam.`,
      { id: "RECOVER_SENT" },
    ),
  again: () => msg("Send it again or to another address", { id: "RECOVER_AGAIN" }),
  resetDoneTitle: () => msg("Your password is changed", { id: "RESET_DONE_TITLE" }),
  resetDone: () => msg("Sign in with your new password.", { id: "RESET_DONE" }),
  confirmTitle: () => msg("Confirm your e-mail", { id: "CONFIRM_TITLE" }),
  confirm: () => msg("Confirm", { id: "CONFIRM_SUBMIT" }),
  confirming: () => msg("Confirming your e-mail…", { id: "CONFIRM_BUSY" }),
  confirmDoneTitle: () => msg("Your e-mail is confirmed", { id: "CONFIRM_DONE_TITLE" }),
  confirmDone: () => msg("You can sign in now.", { id: "CONFIRM_DONE" }),
  toLogin: () => msg("Go to sign-in", { id: "TO_SIGN_IN" }),
  linkMissing: () =>
    msg("This link is not complete. Open the one in our newest e-mail again.", { id: "LINK_MISSING" }),
  resetSpent: () =>
    msg("This link has been used already, or is too old. Ask for a new one.", { id: "RESET_LINK_SPENT" }),
  confirmSpent: () =>
    msg("This link has been used already, or is too old. If you have confirmed your e-mail, just sign in.", {
      id: "CONFIRM_LINK_SPENT",
    }),
  newLink: () => msg("Ask for a new link", { id: "RECOVER_NEW_LINK" }),
};
