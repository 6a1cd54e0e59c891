import { openAuth } from "../../../test-support/auth-page.js";
import type { AuthPage } from "../../../test-support/auth-page.js";
import { describeContract } from "../../../test-support/contract-suite.js";
import type { Render } from "../../../test-support/contract-suite.js";
import { answers } from "../../../test-support/login-page.js";
import type { ScriptedAnswer } from "../../../test-support/scripted-api.js";

const SETTINGS = {
  name: "Acme",
  sub_title: "Cold chain, watched",
  sso_saml_active: true,
  languages: ["en", "de", "ar"],
  signup_fields: [{ name: "site", placeholder: "Company site", required: true, type: "text" }],
  theme: { loginForm: "#1f2430", loginForeground: "#fff", loginButton: "#ffd400", link: "#345" },
};
const SEND = { email: "ada@acme.io", password: "correct horse" };

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

describeContract({
  tag: "run-auth",
  views: {
    login: view("login"),
    "login refused": view(
      "login",
      (page) => page.after("run-error", () => page.send(SEND)),
      answers.refused(),
    ),
    otp: view(
      "login",
      (page) => page.after("run-otp-required", () => page.send(SEND)),
      answers.otp(["authenticator", "sms"]),
    ),
    done: view("login", (page) => page.after("run-authenticated", () => page.send(SEND)), answers.signedIn()),
    signup: view("signup"),
    recover: view("recover"),
    reset: view("reset"),
  },
  async pending(parent, render) {
    const held = { ...answers.signedIn(), hold: true };
    const page = await openAuth({ parent, answers: [held], attributes: { render } });
    page.send(SEND);
    await page.element.updateComplete;
    return { element: page.element, answer: () => page.api.release() };
  },
  success: "run-authenticated",
  settings: SETTINGS,
});
