import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { readConsole } from "../../../test-support/console.js";
import { namesOf } from "../../../test-support/login-page.js";
import { answers, EMAIL, openRecover, TOKEN } from "../../../test-support/recover-page.js";
import type { ScriptedAnswer } from "../../../test-support/scripted-api.js";

const reset = { attributes: { view: "reset" }, properties: { token: TOKEN } };
const confirm = { attributes: { view: "confirm" }, properties: { token: TOKEN } };

describe("<run-recover> asking for the mail", () => {
  it("has one field that managers know, and sends the address encoded", async () => {
    const page = await openRecover({ answers: [answers.mailSent()] });
    expect(page.view).to.equal("recover");
    expect(page.email).to.include({
      type: "email",
      autocomplete: "username",
      inputMode: "email",
      dir: "ltr",
    });
    page.email.focus();
    await sendKeys({ type: EMAIL });
    await page.after("run-recovery-sent", () => sendKeys({ press: "Enter" }));
    expect(page.view).to.equal("recover-sent");
    expect(page.status).to.contain(`If an account exists for \u2066${EMAIL}\u2069`);
    expect(page.find("input")).to.equal(null);
    expect(page.focused).to.equal(page.get("[role=heading]"));
    expect(namesOf(page.events)).to.deep.equal([
      "run-config",
      "run-before-submit",
      "run-view-change",
      "run-recovery-sent",
    ]);
    expect(page.events.at(-1)!.detail).to.deep.equal({});
  });

  it("S9 is the same to the byte for known and unknown addresses", async () => {
    const seen = new Set<string>();
    const outcomes: ScriptedAnswer[] = [
      answers.mailSent(),
      answers.mailRefused("User Not Found"),
      answers.mailRefused("Account is not confirmed", 400),
      answers.mailRefused("User is inactive", 200),
    ];
    for (const outcome of outcomes) {
      const page = await openRecover({ answers: [outcome] });
      const lines = await readConsole(() => page.after("run-recovery-sent", () => page.ask()));
      const markup = page.element.outerHTML.replaceAll(/run-\d+-/g, "run-N-").replaceAll(page.api.url, "API");
      seen.add(JSON.stringify({ markup, lines, events: page.events }));
    }
    expect(seen.size, [...seen].join("\n\n")).to.equal(1);
    expect([...seen].join()).to.contain('"lines":[]');
  });

  it("A2 says what is wrong beside the field, and goes there", async () => {
    const page = await openRecover();
    page.ask("ada");
    await page.element.updateComplete;
    expect(page.errorOf(page.email)).to.contain("with an @ sign");
    expect(page.email.getAttribute("aria-invalid")).to.equal("true");
    expect(page.focused).to.equal(page.email);
    expect(await page.api.requests()).to.have.length(0);
  });

  it("keeps what was typed through a failure, and comes back to it from the end", async () => {
    const broken = answers.mailRefused("boom", 500);
    const page = await openRecover({ answers: [broken, answers.mailSent()] });
    const { detail } = await page.after("run-error", () => page.ask());
    expect(detail).to.deep.equal({ code: "unavailable", operation: "recover" });
    expect(page.alert).to.contain("Something went wrong");
    expect(page.email.value).to.equal(EMAIL);
    await page.after("run-recovery-sent", () => page.submit.click());
    await page.after("run-view-change", () => page.action("to-recover").click());
    expect([page.view, page.email.value]).to.deep.equal(["recover", EMAIL]);
    expect(page.focused).to.equal(page.email);
  });

  it("leads to sign-in by the page's own link, or by an event", async () => {
    const page = await openRecover({ attributes: { "login-href": "/login" } });
    expect((page.action("to-login") as HTMLAnchorElement).href).to.equal(`${window.location.origin}/login`);
    page.element.loginHref = "javascript:alert(1)";
    await page.element.updateComplete;
    const { detail } = await page.after("run-view-change", () => page.action("to-login").click());
    expect(page.action("to-login").localName).to.equal("button");
    expect(detail).to.deep.equal({ view: "login", previous: "recover" });
  });

  it("starts with the e-mail that it is given", async () => {
    const page = await openRecover({ attributes: { email: EMAIL } });
    expect(page.email.value).to.equal(EMAIL);
  });
});

describe("<run-recover> setting a new password", () => {
  it("keeps the username in the form, unseen but not gone", async () => {
    const page = await openRecover({ ...reset, attributes: { view: "reset", email: EMAIL } });
    const { email, password } = page;
    expect(email).to.include({ autocomplete: "username", readOnly: true, value: EMAIL, tabIndex: -1 });
    expect(email.form).to.equal(password.form);
    expect(getComputedStyle(email).display).not.to.equal("none");
    expect(email.getBoundingClientRect().width).to.be.at.most(1);
    expect(password).to.include({ type: "password", autocomplete: "new-password" });
  });

  it("ticks the RUN's rules while typing, and sends nothing below them", async () => {
    const config = { security: { password: { min_length: 8, letters_numbers: true } } };
    const page = await openRecover({ ...reset, properties: { token: TOKEN, config } });
    const ticked = () => page.wrapper.querySelectorAll("[data-rule][data-met]").length;
    expect(page.password.minLength).to.equal(8);
    expect(page.wrapper.querySelectorAll("[data-rule]")).to.have.length(2);
    page.password.focus();
    await sendKeys({ type: "abcdef1" });
    expect(ticked()).to.equal(1);
    await sendKeys({ press: "Enter" });
    await page.element.updateComplete;
    expect(page.errorOf(page.password)).to.contain("does not meet all the rules");
    expect(await page.api.requests()).to.have.length(0);
    await sendKeys({ press: "End" });
    await sendKeys({ type: "g" });
    expect(ticked()).to.equal(2);
  });

  it("R7 ends without a form, and leads to sign-in", async () => {
    const page = await openRecover({ ...reset, answers: [answers.passwordSet()] });
    await page.after("run-password-changed", () => page.reset(" Cold chain \u{1F511} "));
    expect((await page.api.requests())[0]!.body).to.deep.equal({ password: " Cold chain \u{1F511} " });
    expect(page.view).to.equal("reset-done");
    expect(page.find("input")).to.equal(null);
    const { detail } = await page.after("run-view-change", () => page.action("to-login").click());
    expect(detail).to.deep.equal({ view: "login", previous: "reset-done" });
  });

  it("shows the server's own words about a password that it refused", async () => {
    const words = "Password must not be <b>on a list</b>";
    const page = await openRecover({ ...reset, answers: [answers.passwordRefused(words, 400)] });
    const { detail } = await page.after("run-error", () => page.reset());
    expect(detail).to.deep.equal({ code: "weak-password", operation: "reset" });
    expect(page.alert).to.contain(words);
    expect(page.focused).to.equal(page.password);
  });

  it("says that a link was used, sends no more, and leads to a new one", async () => {
    const page = await openRecover({ ...reset, answers: [answers.passwordRefused()] });
    await page.after("run-error", () => page.reset());
    expect(page.alert).to.contain("has been used already, or is too old");
    expect(page.submit.getAttribute("aria-disabled")).to.equal("true");
    page.submit.click();
    expect(await page.api.requests()).to.have.length(1);
    await page.after("run-view-change", () => page.action("to-recover").click());
    expect(page.view).to.equal("recover");
  });

  it("hides a shown password before it is sent and when the page is left", async () => {
    const page = await openRecover({ ...reset, answers: [{ ...answers.passwordSet(), hold: true }] });
    const show = async () => {
      page.action("toggle-password").click();
      await page.element.updateComplete;
      expect(page.password.type).to.equal("text");
    };
    await show();
    window.dispatchEvent(new Event("pagehide"));
    expect(page.password.type).to.equal("password");
    await show();
    const atSubmit: string[] = [];
    page.element.addEventListener("run-before-submit", () => atSubmit.push(page.password.type));
    page.reset();
    expect(atSubmit).to.deep.equal(["password"]);
  });

  it("says at once that a link came without a token, and takes one that comes later", async () => {
    const page = await openRecover({ attributes: { view: "reset" }, answers: [answers.passwordSet()] });
    expect(page.alert).to.contain("This link is not complete.");
    page.element.token = TOKEN;
    await page.element.updateComplete;
    expect(page.alert).to.equal("");
    await page.after("run-password-changed", () => page.reset());
  });
});

describe("<run-recover> confirming an account", () => {
  it("needs no click, and says when it is done", async () => {
    const page = await openRecover({ ...confirm, answers: [{ ...answers.confirmed(), hold: true }] });
    await page.element.updateComplete;
    expect(page.status).to.equal("Confirming your e-mail…");
    const region = page.get("[role=status]");
    await page.after("run-confirmed", () => page.api.release());
    expect(page.view).to.equal("confirm-done");
    expect(page.get("[role=status]")).to.equal(region);
    expect(page.status).to.equal("You can sign in now.");
    expect(await page.api.requests()).to.have.length(1);
    expect(page.focused).not.to.equal(page.get("[role=heading]"));
  });

  it("says that a token was used, and leads to sign-in", async () => {
    const page = await openRecover({ ...confirm, answers: [answers.confirmRefused()] });
    const { detail } = await page.after("run-error", () => undefined);
    expect(detail).to.deep.equal({ code: "session-expired", operation: "confirm" });
    expect(page.alert).to.contain("has been used already, or is too old");
    expect(page.find("[data-action=retry]")).to.equal(null);
    await page.after("run-view-change", () => page.action("to-login").click());
  });

  it("can be tried again after a failure, and never by itself", async () => {
    const broken = answers.confirmRefused("boom", 500);
    const page = await openRecover({ ...confirm, answers: [broken, answers.confirmed()] });
    await page.after("run-error", () => undefined);
    expect(await page.api.requests()).to.have.length(1);
    await page.after("run-confirmed", () => page.action("retry").click());
  });

  it("H4 goes on when it was moved within the page", async () => {
    const page = await openRecover({ ...confirm, answers: [answers.confirmed(), answers.confirmed()] });
    const parent = document.createElement("section");
    page.element.parentElement!.append(parent);
    await page.after("run-confirmed", () => parent.append(page.element));
  });
});
