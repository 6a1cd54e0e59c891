import type { OtpMethod } from "../../src/api/otp-challenge-inferred.js";
import { h } from "./dom.js";
import type { Account } from "./sandbox.js";

const METHODS: Record<OtpMethod, string> = { authenticator: "App", sms: "Text", email: "E-mail" };

const STATES: Record<Exclude<Account["state"], "active">, string> = {
  unconfirmed: "Unconfirmed",
  pending: "Pending",
  "password-change": "New password",
};

/** The demo accounts, each a button that hands itself to `onPick`. */
export function accountList(accounts: readonly Account[], onPick: (account: Account) => void): HTMLElement {
  return h(
    "ul",
    { class: "accounts" },
    ...accounts.map((account) => h("li", {}, accountButton(account, onPick))),
  );
}

function accountButton(account: Account, onPick: (account: Account) => void): HTMLButtonElement {
  const { email, otp, state } = account;
  const [name = "", domain = ""] = email.split("@");
  const tags = otp.map((method) => h("span", { class: "tag" }, METHODS[method]));
  if (state !== "active") tags.push(h("span", { class: "tag warn" }, STATES[state]));
  if (tags.length === 0) tags.push(h("span", { class: "tag plain" }, "No code"));
  const element = h(
    "button",
    { type: "button", class: "account" },
    h("span", { class: "account-email" }, h("strong", {}, name), h("span", {}, `@${domain}`)),
    h("span", { class: "tags" }, ...tags),
  );
  element.addEventListener("click", () => onPick(account));
  return element;
}
