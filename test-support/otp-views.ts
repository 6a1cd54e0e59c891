import type { Render, Views } from "./contract-suite.js";
import { answers, CHALLENGE, openOtp, openSetup, PASSWORD, URI } from "./otp-page.js";
import type { OtpPage } from "./otp-page.js";
import type { ScriptedAnswer } from "./scripted-api.js";

/** What the settings and the theme may change while a person types. */
export const SETTINGS = {
  theme: { loginForm: "#1f2430", loginForeground: "#fff", loginButton: "#ffd400", link: "#345" },
  security: { otp: { authenticator: true, sms: true, email: true } },
};

const challenge =
  (act: (page: OtpPage) => unknown, more: object = {}, ...ahead: ScriptedAnswer[]) =>
  async (parent: Element, render: Render): Promise<HTMLElement> => {
    const page = await openOtp({
      parent,
      answers: ahead,
      attributes: { render },
      properties: { challenge: { ...CHALLENGE, ...more } },
    });
    await act(page);
    await page.element.updateComplete;
    return page.element;
  };

const setup =
  (act: (page: OtpPage) => unknown, ...ahead: ScriptedAnswer[]) =>
  async (parent: Element, render: Render): Promise<HTMLElement> => {
    const [user = answers.user({ sms: true }), ...rest] = ahead;
    const page = await openSetup({ parent, answers: [user, ...rest], attributes: { render } });
    await act(page);
    await page.element.updateComplete;
    return page.element;
  };

const password = (page: OtpPage) => page.send({ password: PASSWORD });
const toConfirm = (method: string) => async (page: OtpPage) => {
  await page.after("run-view-change", () => page.pick(method));
  await page.after("run-view-change", () => password(page));
};
const pick = (method: string) => (page: OtpPage) => page.after("run-view-change", () => page.pick(method));
const user = answers.user({ sms: true });

/** `<run-otp>` in each of its views, and in the states of them that look different. */
export const otpViews: Views = {
  otp: challenge(() => undefined),
  "otp with a wrong code": challenge(
    (page) => page.after("run-error", () => page.send({ pin_code: "000000" })),
    {},
    answers.refused("POST /login", "Invalid PIN code"),
  ),
  "otp by text message": challenge(() => undefined, { selected: "sms", phone: "+46 70 174 06 12" }),
  "login, with no challenge": async (parent, render) =>
    (await openOtp({ parent, attributes: { render } })).element,
  "signed-out": async (parent, render) =>
    (await openOtp({ parent, attributes: { render, mode: "setup" } })).element,
  done: challenge(
    (page) => page.after("run-authenticated", () => page.send({ pin_code: "123456" })),
    {},
    answers.signedIn(),
  ),
  "otp-setup": setup(() => undefined),
  "otp-setup that failed": setup(() => undefined, answers.refused("GET /info", "no", 500)),
  "otp-enable": setup(pick("email")),
  "otp-enable, asking for all": setup(pick("sms"), answers.user({}, { email: null, phone: null })),
  "otp-enable with field errors": setup(async (page) => {
    await pick("email")(page);
    page.send({ password: "" });
  }),
  "otp-disable": setup(pick("sms")),
  "otp-confirm with a picture": setup(
    toConfirm("authenticator"),
    user,
    answers.enabled("authenticator", URI),
  ),
  "otp-confirm without a secret": setup(
    toConfirm("authenticator"),
    user,
    answers.enabled("authenticator", { what: 1 }),
  ),
  "otp-confirm by e-mail": setup(toConfirm("email"), user, answers.enabled("email")),
  "otp-setup with a change": setup(
    async (page) => {
      await toConfirm("email")(page);
      await page.after("run-otp-enabled", () => page.send({ pin_code: "123456" }));
    },
    user,
    answers.enabled("email"),
    answers.ok("POST /otp/email/confirm"),
  ),
};
