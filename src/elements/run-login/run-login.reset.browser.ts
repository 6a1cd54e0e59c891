import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { answers, everythingReadable, namesOf, openLogin } from "../../../test-support/login-page.js";
import type { LoginPage } from "../../../test-support/login-page.js";

const TOKEN = "reset-pl4nted-token";
const OLD = "old-pl4nted-pässword";
const NEW = "new-pl4nted-pässword1";
const CONFIG = { security: { password: { min_length: 10, letters_numbers: true } } };

/** Up to the new password's step, with what the API says after that. */
async function openReset(...more: Parameters<LoginPage["api"]["answer"]>): Promise<LoginPage> {
  const page = await openLogin({
    answers: [answers.passwordChange(TOKEN), ...more],
    properties: { config: CONFIG },
  });
  await page.after("run-view-change", () => page.send("ada@acme.io", OLD));
  return page;
}

describe("<run-login> and a password that has to be changed", () => {
  it("asks for the new one in the element itself, and signs in with it", async () => {
    const page = await openReset(answers.passwordSet(), answers.signedIn());
    expect(page.view).to.equal("reset");
    expect(page.wrapper.querySelectorAll("form")).to.have.length(1);
    expect(page.text("form")).to.contain("asks you to choose a new password");
    expect(page.focused).to.equal(page.password);
    await sendKeys({ type: NEW });
    await page.after("run-authenticated", () => sendKeys({ press: "Enter" }));
    const [, change, login] = await page.api.requests();
    expect(change!.body).to.deep.equal({ password: NEW });
    expect(login!.body).to.deep.equal({ email: "ada@acme.io", password: NEW });
    expect(page.view).to.equal("done");
    expect(namesOf(page.events).filter((name) => !/config|theme/.test(name))).to.deep.equal([
      "run-before-submit",
      "run-view-change",
      "run-before-submit",
      "run-before-submit",
      "run-view-change",
      "run-password-changed",
      "run-view-change",
      "run-authenticated",
    ]);
  });

  it("lets a manager change the entry it has", async () => {
    const page = await openReset();
    expect(page.email).to.include({ autocomplete: "username", readOnly: true, value: "ada@acme.io" });
    expect(getComputedStyle(page.email).display).not.to.equal("none");
    expect(page.password).to.include({ autocomplete: "new-password", minLength: 10, type: "password" });
    expect(page.password.getAttribute("passwordrules")).to.contain("minlength: 10");
  });

  it("shows the RUN's rules before typing and ticks them while typing", async () => {
    const page = await openReset();
    const met = () => page.wrapper.querySelectorAll("[data-rule][data-met]").length;
    expect(page.wrapper.querySelectorAll("[data-rule]")).to.have.length(2);
    expect(met()).to.equal(0);
    await sendKeys({ type: "abcdefghi1" });
    expect(met()).to.equal(2);
  });

  it("A2 says beside the field what is wrong, sends nothing, and goes back to it", async () => {
    const page = await openReset();
    page.sendNewPassword("short");
    await page.element.updateComplete;
    expect(page.errorOf(page.password)).not.to.equal("");
    expect(page.password.getAttribute("aria-invalid")).to.equal("true");
    expect(page.focused).to.equal(page.password);
    expect(await page.api.requests()).to.have.length(1);
  });

  it("shows the server's words about a password it refuses", async () => {
    const page = await openReset(answers.passwordRefused("Password was used before"));
    await page.after("run-error", () => page.sendNewPassword(NEW));
    expect(page.view).to.equal("reset");
    expect(page.alert).to.contain("Password was used before");
    expect(page.focused).to.equal(page.password);
    expect(page.password.value).to.equal(NEW);
  });

  it("goes back to sign-in when the time for it is over", async () => {
    const page = await openReset(answers.passwordRefused("Token expired", 401));
    await page.after("run-view-change", () => page.sendNewPassword(NEW));
    expect(page.view).to.equal("login");
    expect(page.status).to.contain("Sign in again");
    expect(page.email.value).to.equal("ada@acme.io");
    expect(page.password.value).to.equal("");
  });

  it("U9 goes back by Escape and by its link, without the password", async () => {
    const byEscape = await openReset();
    await sendKeys({ press: "Escape" });
    expect(byEscape.view).to.equal("login");
    const byLink = await openReset();
    await byLink.after("run-view-change", () => byLink.action("back").click());
    expect(byLink.view).to.equal("login");
    expect(byLink.email.value).to.equal("ada@acme.io");
    expect(byLink.password.value).to.equal("");
  });

  it("S6 keeps both passwords and the token out of page, storage and events", async () => {
    const page = await openReset(answers.passwordSet(), answers.signedIn("u-5678"));
    const seen = [everythingReadable(page.element)];
    await page.after("run-authenticated", () => page.sendNewPassword(NEW));
    seen.push(everythingReadable(page.element), JSON.stringify(page.events));
    for (const secret of [OLD, NEW, TOKEN]) expect(seen.join("\n")).not.to.contain(secret);
  });
});
