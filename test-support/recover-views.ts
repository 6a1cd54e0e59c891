import type { Render, Views } from "./contract-suite.js";
import { answers, openRecover, TOKEN } from "./recover-page.js";
import type { RecoverPage } from "./recover-page.js";
import type { ScriptedAnswer } from "./scripted-api.js";

/** What the settings and the theme may change while a person types. */
export const SETTINGS = {
  theme: { loginForm: "#1f2430", loginForeground: "#fff", loginButton: "#ffd400", link: "#345" },
  security: { password: { min_length: 9, upper_lower: true, letters_numbers: true, special: true } },
};

/** Opens the element in a view, with these answers ahead of it, and does something with it. */
const view =
  (
    name: string,
    token: string | undefined,
    act: (page: RecoverPage) => unknown,
    ...ahead: ScriptedAnswer[]
  ) =>
  async (parent: Element, render: Render): Promise<HTMLElement> => {
    const page = await openRecover({
      parent,
      answers: ahead,
      attributes: { render, view: name },
      properties: { token },
    });
    await act(page);
    await page.element.updateComplete;
    return page.element;
  };

const limited: ScriptedAnswer = {
  ...answers.mailSent(),
  status: 429,
  body: { status: false, message: "Too many requests (Retry-After: 500)" },
};
const toError = (act: (page: RecoverPage) => void) => (page: RecoverPage) =>
  page.after("run-error", () => act(page));

/** `<run-recover>` in each of its views, and in the states of them that look different. */
export const recoverViews: Views = {
  recover: view("recover", undefined, () => undefined),
  "recover with a field error": view("recover", undefined, (page) => page.submit.click()),
  "recover busy": view("recover", undefined, (page) => page.ask(), { ...answers.mailSent(), hold: true }),
  "recover rate-limited": view(
    "recover",
    undefined,
    toError((page) => page.ask()),
    limited,
  ),
  "recover-sent": view(
    "recover",
    undefined,
    (page) => page.after("run-recovery-sent", () => page.ask()),
    answers.mailSent(),
  ),
  reset: view("reset", TOKEN, () => undefined),
  "reset with all rules": view("reset", TOKEN, (page) => (page.element.config = SETTINGS)),
  "reset with a field error": view("reset", TOKEN, (page) => page.reset("x")),
  "reset with the password shown": view("reset", TOKEN, (page) => page.action("toggle-password").click()),
  "reset without a token": view("reset", undefined, () => undefined),
  "reset with a used token": view(
    "reset",
    TOKEN,
    toError((page) => page.reset()),
    answers.passwordRefused(),
  ),
  "reset-done": view(
    "reset",
    TOKEN,
    (page) => page.after("run-password-changed", () => page.reset()),
    answers.passwordSet(),
  ),
  confirm: view("confirm", TOKEN, () => undefined, { ...answers.confirmed(), hold: true }),
  "confirm with a used token": view(
    "confirm",
    TOKEN,
    toError(() => undefined),
    answers.confirmRefused(),
  ),
  "confirm-done": view(
    "confirm",
    TOKEN,
    (page) => page.after("run-confirmed", () => undefined),
    answers.confirmed(),
  ),
};
