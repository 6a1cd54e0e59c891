import { copyButton } from "./copy-button.js";
import { h } from "./dom.js";
import type { Account } from "./sandbox.js";
import { totpCode, totpSecondsLeft } from "./totp.js";

/** Stands in for the phones of the accounts with an authenticator app: their codes, and how long each is good. */
export function authenticator(accounts: readonly Pick<Account, "email" | "totpSecret">[]): HTMLElement {
  const rows = accounts.flatMap(({ email, totpSecret }) => (totpSecret ? [phoneRow(email, totpSecret)] : []));
  const update = () => void Promise.all(rows.map(({ refresh }) => refresh()));
  const list = h("ul", { class: "codes" }, ...rows.map(({ element }) => element));
  update();
  const timer = setInterval(() => {
    // Another list may have taken its place.
    if (list.isConnected) update();
    else clearInterval(timer);
  }, 1_000);
  return list;
}

function phoneRow(email: string, secret: string) {
  const code = h("code", { class: "code" }, "––– –––");
  const left = h("span", { class: "seconds" });
  const copy = copyButton(`Copy the code of ${email}`, () => (code.textContent ?? "").replace(" ", ""));
  const refresh = async () => {
    // Browsers keep WebCrypto from pages that came over plain http, except from this machine.
    if (!window.isSecureContext) {
      code.textContent = secret;
      return;
    }
    const now = new Date();
    const digits = await totpCode(secret, now);
    const seconds = totpSecondsLeft(now);
    code.textContent = `${digits.slice(0, 3)} ${digits.slice(3)}`;
    left.textContent = `${seconds} s`;
    left.classList.toggle("soon", seconds <= 5);
  };
  return { refresh, element: h("li", {}, h("span", { class: "codes-of" }, email), code, left, copy) };
}
