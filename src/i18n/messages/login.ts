import { msg } from "../localize.js";

/** The first step of a sign-in, and its end. */
export const loginMessages = {
  signIn: () => msg("Sign in", { id: "SIGN_IN" }),
  signInBusy: () => msg("Signing in…", { id: "SIGN_IN_BUSY" }),
  passwordMissing: () => msg("Enter your password.", { id: "PASSWORD_MISSING" }),
  toSignup: () => msg("Create an account", { id: "CREATE_ACCOUNT" }),
  newHere: () => msg("New here?", { id: "NEW_HERE" }),
  toRecover: () => msg("Forgot your password?", { id: "FORGOT_PASSWORD" }),
  sso: () => msg("Sign in with single sign-on", { id: "SIGN_IN_SSO" }),
  done: () => msg("You are signed in", { id: "SIGNED_IN" }),
  doneRedirect: () => msg("Taking you to the next page…", { id: "SIGNED_IN_REDIRECT" }),
  signOut: () => msg("Sign out", { id: "SIGN_OUT" }),
};
