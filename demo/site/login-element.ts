import "../../src/define/run-login.js";
import type { RunLogin } from "../../src/elements/run-login/run-login.js";
import { findLanguages } from "./language-control.js";
import type { Account } from "./sandbox.js";
import { sandboxUrl } from "./sandbox-address.js";

/** A `<run-login>` for the sandbox; not in the page yet, so that it can be told more first. */
export function createLogin(runUrl: string, attributes: Record<string, string> = {}): RunLogin {
  const login = document.createElement("run-login");
  const all = { "run-url": runUrl, "api-url": sandboxUrl, ...attributes };
  for (const [name, value] of Object.entries(all)) login.setAttribute(name, value);
  findLanguages(login);
  return login;
}

/**
 * Types an account into the form, as a password manager would: values, no events. Leaves whatever view the
 * element is in first.
 */
export async function fillIn(login: RunLogin, { email, password }: Account): Promise<void> {
  const root = login.shadowRoot ?? login;
  if (login.session) login.signOut();
  root.querySelector<HTMLElement>("[data-action=back]")?.click();
  await login.updateComplete;
  for (const [name, value] of [
    ["email", email],
    ["password", password],
  ] as const) {
    const input = root.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (input && !input.readOnly) input.value = value;
  }
  root.querySelector<HTMLElement>("button[type=submit]")?.focus();
}
