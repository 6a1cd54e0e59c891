import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { answers, namesOf, openLogin } from "../../../test-support/login-page.js";

describe("<run-login> signing in", () => {
  it("takes what a person types, and ends with the token", async () => {
    const page = await openLogin({ answers: [answers.signedIn("u-1234", "2099-01-01T00:00:00.000Z")] });
    page.email.focus();
    await sendKeys({ type: "ada@acme.io" });
    await sendKeys({ press: "Tab" });
    expect(page.focused).to.equal(page.password);
    await sendKeys({ type: "correct horse" });
    const { detail } = await page.after("run-authenticated", () => sendKeys({ press: "Enter" }));
    expect(detail).to.deep.equal({
      token: "u-1234",
      expiresAt: new Date("2099-01-01T00:00:00.000Z"),
      runUrl: "acme.tago.run",
    });
    expect(await page.api.requests()).to.deep.equal([
      {
        method: "POST",
        path: "/run/acme.tago.run/login",
        body: { email: "ada@acme.io", password: "correct horse" },
      },
    ]);
  });

  it("tells the page in order, and bubbles out of every root", async () => {
    const page = await openLogin({ answers: [answers.signedIn()] });
    const outside: string[] = [];
    const hear = ({ type, composed }: Event) => outside.push(`${type} ${composed}`);
    document.addEventListener("run-authenticated", hear, { once: true });
    await page.after("run-authenticated", () => page.send());
    expect(namesOf(page.events)).to.deep.equal([
      "run-config",
      "run-before-submit",
      "run-view-change",
      "run-authenticated",
    ]);
    expect(page.events[1]!.detail).to.deep.equal({ operation: "login" });
    expect(page.events[2]!.detail).to.deep.equal({ view: "done", previous: "login" });
    expect(outside).to.deep.equal(["run-authenticated true"]);
  });

  it("R7 leaves no field in the page, and moves focus to the outcome", async () => {
    const page = await openLogin({ answers: [answers.signedIn()] });
    await page.after("run-authenticated", () => page.send());
    expect(page.view).to.equal("done");
    expect(page.find("input, form")).to.equal(null);
    expect(page.focused).to.equal(page.get("[role=heading]"));
    expect(page.text("[role=heading]")).to.equal("You are signed in");
  });

  it("is busy while the request is out: says so, and keeps what is typed from changing (U3)", async () => {
    const page = await openLogin({ answers: [{ ...answers.signedIn(), hold: true }] });
    expect(page.form.hasAttribute("aria-busy")).to.equal(false);
    page.send();
    await page.element.updateComplete;
    expect(page.form.getAttribute("aria-busy")).to.equal("true");
    expect([page.email.readOnly, page.password.readOnly]).to.deep.equal([true, true]);
    expect([page.email.disabled, page.submit.disabled]).to.deep.equal([false, false]);
    expect(page.status).to.equal("Signing in…");
    await page.after("run-authenticated", () => page.api.release());
  });

  it("U1 sends one request for a double click, and for Enter again while busy", async () => {
    const page = await openLogin({ answers: [{ ...answers.signedIn(), hold: true }, answers.signedIn()] });
    page.send();
    page.submit.click();
    await page.element.updateComplete;
    page.password.focus();
    await sendKeys({ press: "Enter" });
    await page.after("run-authenticated", () => page.api.release());
    expect(await page.api.requests()).to.have.length(1);
  });

  it("U1 takes a held Enter for one, in a field and on the button", async () => {
    const page = await openLogin();
    for (const target of [page.password, page.submit]) {
      const held = new KeyboardEvent("keydown", {
        key: "Enter",
        repeat: true,
        bubbles: true,
        cancelable: true,
      });
      expect(target.dispatchEvent(held), target.localName).to.equal(false);
    }
  });

  it("U10 takes the Enter that ends a composed word for no submit", async () => {
    const page = await openLogin();
    const init = { key: "Enter", bubbles: true, cancelable: true };
    const composing = new KeyboardEvent("keydown", { ...init, isComposing: true });
    expect(page.password.dispatchEvent(composing)).to.equal(false);
    expect(page.password.dispatchEvent(new KeyboardEvent("keydown", init))).to.equal(true);
  });

  it("U13 is idle again when the host cancels run-before-submit", async () => {
    const page = await openLogin({ answers: [answers.signedIn()] });
    const stop = (event: Event) => event.preventDefault();
    page.element.addEventListener("run-before-submit", stop);
    await page.after("run-before-submit", () => page.send());
    expect(page.form.hasAttribute("aria-busy")).to.equal(false);
    expect(page.email.readOnly).to.equal(false);
    page.element.removeEventListener("run-before-submit", stop);
    await page.after("run-authenticated", () => page.submit.click());
    expect(await page.api.requests()).to.have.length(1);
  });

  it("A2 says beside each field what is missing, and goes to the first", async () => {
    const page = await openLogin();
    expect(page.errorOf(page.email)).to.equal("");
    page.submit.focus();
    await sendKeys({ press: "Enter" });
    await page.element.updateComplete;
    expect(page.errorOf(page.email)).to.equal("Enter your e-mail address.");
    expect(page.errorOf(page.password)).to.equal("Enter your password.");
    expect(page.email.getAttribute("aria-invalid")).to.equal("true");
    expect(page.focused).to.equal(page.email);
    page.send("ada@acme.io", "");
    await page.element.updateComplete;
    expect(page.email.hasAttribute("aria-invalid")).to.equal(false);
    expect(page.focused).to.equal(page.password);
    expect(await page.api.requests()).to.have.length(0);
  });

  it("A2 has its alert and status in the page before they have text, one of each", async () => {
    const page = await openLogin();
    for (const role of ["alert", "status"]) {
      expect(page.wrapper.querySelectorAll(`[role=${role}]`)).to.have.length(1);
      expect(page.text(`[role=${role}]`)).to.equal("");
    }
    const alert = page.get("[role=alert]");
    await page.after("run-error", () => page.send());
    expect(page.get("[role=alert]")).to.equal(alert);
  });

  it("U4 trims and lower-cases the e-mail for the wire, and shows it as typed", async () => {
    const page = await openLogin({ answers: [answers.refused()] });
    page.email.focus();
    await sendKeys({ type: "Ada@Acme.IO\u00a0" });
    page.password.value = "x";
    await page.after("run-error", () => page.submit.click());
    expect((await page.api.requests())[0]!.body).to.have.property("email", "ada@acme.io");
    expect(page.email.value.trim()).to.equal("Ada@Acme.IO");
  });

  it("U5 sends a password byte for byte, and refuses one of more than 1024 characters", async () => {
    const odd = "  pässword 🐎 \u202e\u0000 ";
    const page = await openLogin({ answers: [answers.refused()] });
    await page.after("run-error", () => page.send("ada@acme.io", odd));
    expect((await page.api.requests())[0]!.body).to.have.property("password", odd);
    page.send("ada@acme.io", "x".repeat(1025));
    await page.element.updateComplete;
    expect(page.errorOf(page.password)).to.contain("at most 1024 characters");
    expect(await page.api.requests()).to.have.length(1);
  });

  it("prefills the e-mail, and never writes over what is typed", async () => {
    const page = await openLogin({ attributes: { email: "ada@acme.io" } });
    expect(page.email.value).to.equal("ada@acme.io");
    page.element.email = "bob@acme.io";
    await page.element.updateComplete;
    expect(page.email.value).to.equal("bob@acme.io");
    page.email.select();
    await sendKeys({ type: "eve@acme.io" });
    page.element.email = "late@acme.io";
    await page.element.updateComplete;
    expect(page.email.value).to.equal("eve@acme.io");
  });

  it("tells the page of the ways to sign-up and recovery, and links where it has a place for them", async () => {
    const page = await openLogin({ attributes: { "recover-href": "/forgot" } });
    const ways = { "to-signup": "signup", "to-recover": "recover" };
    page.element.addEventListener("click", (event) => event.preventDefault());
    for (const [action, view] of Object.entries(ways)) {
      const { detail } = await page.after("run-view-change", () => page.action(action).click());
      expect(detail).to.deep.equal({ view, previous: "login" });
    }
    expect(page.action("to-signup").localName).to.equal("button");
    expect(page.action("to-recover")).to.have.property("href", `${window.location.origin}/forgot`);
    expect(page.view).to.equal("login");
  });

  it("follows the settings: closed sign-up, single sign-on, the portal's own links", async () => {
    const page = await openLogin({
      properties: {
        config: {
          signup_method: "disabled",
          sso_saml_active: true,
          signin_buttons: [{ label: "Help desk", type: "link", url: "acme.io/help" }],
        },
      },
    });
    expect(page.find("[data-action=to-signup]")).to.equal(null);
    expect(page.action("sso")).to.have.property("href", "https://acme.tago.run/login");
    expect(page.get("[part=signin-button]")).to.have.property("href", "https://acme.io/help");
    page.element.ssoUrl = "https://id.acme.io/start";
    await page.element.updateComplete;
    expect(page.action("sso")).to.have.property("href", "https://id.acme.io/start");
  });
});
