import type { Render, Views } from "./contract-suite.js";
import { answers, openLogin } from "./login-page.js";
import type { LoginPage } from "./login-page.js";
import type { ScriptedAnswer } from "./scripted-api.js";

const ALL = ["authenticator", "sms", "email"];
/** What the settings and the theme may change while a person types. */
export const SETTINGS = {
  sso_saml_active: true,
  signin_buttons: [
    { label: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", type: "link", url: "a.io" },
  ],
  theme: { loginForm: "#1f2430", loginForeground: "#fff", loginButton: "#ffd400", link: "#345" },
};

/** Opens the element, with these answers ahead of it, and does something with it. */
const view =
  (act: (page: LoginPage) => unknown, ...ahead: ScriptedAnswer[]) =>
  async (parent: Element, render: Render): Promise<HTMLElement> => {
    const page = await openLogin({ parent, answers: ahead, attributes: { render } });
    await act(page);
    await page.element.updateComplete;
    return page.element;
  };

const toOtp = (page: LoginPage) => page.after("run-otp-required", () => page.send());
const toReset = (page: LoginPage) => page.after("run-view-change", () => page.send());
const toError = (page: LoginPage) => page.after("run-error", () => page.send());

/** `<run-login>` in each of its views, and in the states of them that look different. */
export const loginViews: Views = {
  login: view(() => undefined),
  "login with all settings": view((page) => (page.element.config = SETTINGS)),
  "login with field errors": view((page) => page.submit.click()),
  "login refused": view(toError, answers.refused()),
  "login with the password shown": view((page) => page.action("toggle-password").click()),
  "login busy": view((page) => page.send(), { ...answers.signedIn(), hold: true }),
  "login rate-limited": view(toError, answers.rateLimited(500)),
  otp: view(toOtp, answers.otp()),
  "otp with three methods": view(toOtp, answers.otp(ALL, "email")),
  "otp with a wrong code": view(
    async (page) => {
      await toOtp(page);
      await page.after("run-error", () => page.sendPin("111111"));
    },
    answers.otp(ALL),
    answers.wrongPin(),
  ),
  reset: view(toReset, answers.passwordChange()),
  "reset with a refused password": view(async (page) => {
    await toReset(page);
    page.sendNewPassword("short");
  }, answers.passwordChange()),
  done: view((page) => page.after("run-authenticated", () => page.send()), answers.signedIn()),
};
