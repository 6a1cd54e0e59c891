import type { Render, Views } from "./contract-suite.js";
import type { ScriptedAnswer } from "./scripted-api.js";
import { answers, openSignup } from "./signup-page.js";
import type { SignupPage, SignupPageOptions } from "./signup-page.js";

const THEME = { loginForm: "#1f2430", loginForeground: "#fff", loginButton: "#ffd400", link: "#345" };
const RULES = { min_length: 8, upper_lower: true, letters_numbers: true, special: true };
/** What the settings and the theme may change while a person types. */
export const SETTINGS = { theme: THEME, security: { password: RULES } };
const CONFIG = {
  ...SETTINGS,
  signup_fields: [
    { name: "site", placeholder: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", required: true },
    { name: "count", placeholder: "How many?", type: "Number" },
    { name: "source", placeholder: "portal", type: "Hidden" },
  ],
};
const EVERYTHING: SignupPageOptions = {
  attributes: { fields: "company phone newsletter" },
  properties: {
    config: CONFIG,
    consents: [{ name: "Terms of use", label: "I agree to the terms", url: "/terms", required: true }],
  },
};

/** Opens the element, with these answers ahead of it, and does something with it. */
const view =
  (act: (page: SignupPage) => unknown, options: SignupPageOptions = {}) =>
  async (parent: Element, render: Render): Promise<HTMLElement> => {
    sessionStorage.clear();
    const page = await openSignup({ ...options, parent, attributes: { ...options.attributes, render } });
    await act(page);
    await page.element.updateComplete;
    sessionStorage.clear();
    return page.element;
  };

const outcome = (signup_method: string) =>
  view((page) => page.after("run-registered", () => page.send()), {
    answers: [answers.created()],
    properties: { config: { signup_method } },
  });
const failing = (answer: ScriptedAnswer) =>
  view((page) => page.after("run-error", () => page.send()), { answers: [answer] });

/** `<run-signup>` in each of its views, and in the states of them that look different. */
export const signupViews: Views = {
  signup: view(() => undefined),
  "signup with everything": view(() => undefined, EVERYTHING),
  "signup with field errors": view((page) => page.submit.click(), EVERYTHING),
  "signup with a password half right": view((page) => {
    page.input("password").value = "abcdef12";
    page.action("toggle-password").click();
  }, EVERYTHING),
  "signup busy": view((page) => page.send(), { answers: [{ ...answers.created(), hold: true }] }),
  "signup with an address that is taken": failing(answers.refused("E-mail already in use")),
  "signup with a password refused": failing(answers.refused("Password is too weak: add a symbol")),
  "signup without settings": view((page) => page.after("run-error", () => page.send()), {
    properties: { config: undefined },
  }),
  "confirm-email": outcome("default"),
  "pending-approval": outcome("adminconfirm"),
  ready: outcome("noconfirm"),
  unknown: outcome("whatever"),
  closed: view(() => undefined, { properties: { config: { signup_method: "disabled" } } }),
  done: view((page) => page.after("run-authenticated", () => page.send()), {
    answers: [answers.created(), answers.signedIn()],
    attributes: { "sign-in-after": "" },
    properties: { config: { signup_method: "noconfirm" } },
  }),
};
