import { openAuth } from "./auth-page.js";
import type { AuthPage } from "./auth-page.js";
import type { Render, Views } from "./contract-suite.js";
import { answers } from "./login-page.js";
import type { ScriptedAnswer } from "./scripted-api.js";

/** What the settings and the theme may change while a person types. */
export const SETTINGS = {
  name: "Acme",
  sub_title: "Cold chain, watched",
  sso_saml_active: true,
  languages: ["en", "de", "ar"],
  signup_fields: [{ name: "site", placeholder: "Company site", required: true, type: "text" }],
  theme: { loginForm: "#1f2430", loginForeground: "#fff", loginButton: "#ffd400", link: "#345" },
};
/** What signs in. */
export const SEND = { email: "ada@acme.io", password: "correct horse" };

const view =
  (name: string, act: (page: AuthPage) => unknown = () => undefined, ...ahead: ScriptedAnswer[]) =>
  async (parent: Element, render: Render): Promise<HTMLElement> => {
    const page = await openAuth({
      parent,
      answers: ahead,
      attributes: { render, view: name, "terms-url": "/terms", "privacy-url": "/privacy" },
      properties: { config: SETTINGS, token: "mailed-token-1" },
    });
    await act(page);
    await page.element.updateComplete;
    return page.element;
  };

/** `<run-auth>` in each of its views, and in the states of them that look different. */
export const authViews: Views = {
  login: view("login"),
  "login refused": view("login", (page) => page.after("run-error", () => page.send(SEND)), answers.refused()),
  otp: view(
    "login",
    (page) => page.after("run-otp-required", () => page.send(SEND)),
    answers.otp(["authenticator", "sms"]),
  ),
  done: view("login", (page) => page.after("run-authenticated", () => page.send(SEND)), answers.signedIn()),
  "otp-setup": view("otp-setup", (page) => page.turn(() => page.send(SEND)), answers.signedIn()),
  signup: view("signup"),
  "signup with field errors": view("signup", (page) => page.get("[type=submit]").click()),
  recover: view("recover"),
  reset: view("reset"),
};
