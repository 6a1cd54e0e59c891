import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { installClock } from "../../../test-support/fake-clock.js";
import { namesOf } from "../../../test-support/login-page.js";
import { ADA, answers, openSignup } from "../../../test-support/signup-page.js";
import type { SignupPageOptions } from "../../../test-support/signup-page.js";

const method = (signup_method: string, options: SignupPageOptions = {}) =>
  openSignup({ answers: [answers.created()], ...options, properties: { config: { signup_method } } });

/** Settings that have to be fetched. */
const fetched = { properties: { config: undefined } };
const SITE = { name: "site", placeholder: "Your site", required: true, type: "Text" };

describe("<run-signup> outcomes", () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it("tells the page in order, R7 leaves no field, and moves focus to the outcome", async () => {
    const page = await method("default");
    await page.after("run-registered", () => page.send());
    expect(namesOf(page.events)).to.deep.equal([
      "run-config",
      "run-before-submit",
      "run-view-change",
      "run-registered",
    ]);
    expect(page.view).to.equal("confirm-email");
    expect(page.find("input, form")).to.equal(null);
    expect(page.focused).to.equal(page.get("[role=heading]"));
  });

  it("shows what comes next for each signup_method, an unknown one in words that fit all", async () => {
    const headings = {
      default: ["confirm-email", "Confirm your e-mail"],
      adminconfirm: ["pending-approval", "Your account waits for approval"],
      noconfirm: ["ready", "Your account is ready"],
      whatever: ["unknown", "Your account is created"],
    };
    for (const [signupMethod, [view, heading]] of Object.entries(headings)) {
      sessionStorage.clear();
      const page = await method(signupMethod);
      const { detail } = await page.after("run-registered", () => page.send());
      expect([detail.outcome, page.view, page.text("[role=heading]")]).to.deep.equal([view, view, heading]);
    }
  });

  it("says where the mail went and of spam, and takes a correction with all but the password kept", async () => {
    const page = await method("default", { attributes: { fields: "company" } });
    await page.after("run-registered", () => page.send({ company: "Acme" }));
    expect(page.wrapper.textContent).to.contain("ada@acme.io").and.to.contain("spam");
    page.action("back").focus();
    await page.after("run-view-change", () => sendKeys({ press: "Enter" }));
    expect(page.focused).to.equal(page.input("email"));
    const values = page.names.map((name) => page.input(name).value);
    expect(values).to.deep.equal([ADA.name, ADA.email, "", "Acme"]);
  });

  it("S10 survives a reload of the tab, and the address does not", async () => {
    const page = await method("default");
    await page.after("run-registered", () => page.send());
    const kept = JSON.stringify(Object.entries(sessionStorage));
    expect(kept).to.contain("confirm-email").and.not.to.contain("ada");
    page.element.remove();
    const later = await method("default");
    expect(later.view).to.equal("confirm-email");
    expect(later.wrapper.textContent).to.contain("your e-mail address").and.not.to.contain("ada@acme.io");
    expect(namesOf(later.events)).not.to.contain("run-registered");
    await later.after("run-view-change", () => later.action("back").click());
    expect(later.view).to.equal("signup");
    expect((await method("default")).view).to.equal("signup");
  });

  it("H7 does without a storage", async () => {
    const { setItem, getItem } = Storage.prototype;
    Storage.prototype.setItem = Storage.prototype.getItem = () => {
      throw new DOMException("no", "SecurityError");
    };
    try {
      const page = await method("default");
      await page.after("run-registered", () => page.send());
      expect(page.view).to.equal("confirm-email");
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });

  it("is closed where the settings say so, with a way to sign in", async () => {
    const page = await method("disabled", { attributes: { "login-href": "/login" } });
    expect(page.view).to.equal("closed");
    expect(page.find("input")).to.equal(null);
    expect(page.action("to-login")).to.have.property("href", `${window.location.origin}/login`);
  });

  it("is closed when the server says so while the form is open", async () => {
    const page = await openSignup({ answers: [answers.refused("Signup is disabled", 403)] });
    const { detail } = await page.after("run-error", () => page.send());
    expect(detail).to.deep.equal({ code: "signup-disabled", operation: "signup" });
    expect(page.view).to.equal("closed");
    expect(page.focused).to.equal(page.get("[role=heading]"));
  });

  it("signs in at once with sign-in-after, where the account is ready", async () => {
    const page = await method("noconfirm", {
      answers: [answers.created(), answers.signedIn()],
      attributes: { "sign-in-after": "" },
    });
    const { detail } = await page.after("run-authenticated", () => page.send());
    expect(detail).to.deep.equal({ token: "u-1234", expiresAt: "never", runUrl: "acme.tago.run" });
    expect(page.view).to.equal("done");
    expect(page.element.session).to.have.property("token", "u-1234");
    expect(namesOf(page.events)).to.contain("run-registered");
    expect(sessionStorage).to.have.length(0);
    await page.after("run-view-change", () => page.action("sign-out").click());
    expect([page.view, page.element.session]).to.deep.equal(["signup", null]);
  });

  it("says beside the e-mail that it is taken, until it is another", async () => {
    const page = await openSignup({ answers: [answers.refused("E-mail already in use")] });
    const { detail } = await page.after("run-error", () => page.send());
    expect(detail).to.deep.equal({ code: "email-taken", operation: "signup" });
    expect(page.errorOf("email")).to.contain("can’t be used for a new account");
    expect(page.focused).to.equal(page.input("email"));
    const way = await page.after("run-view-change", () => page.action("to-recover").click());
    expect(way.detail).to.deep.equal({ view: "recover", previous: "signup" });
    page.input("email").focus();
    await sendKeys({ press: "End" });
    await sendKeys({ type: "x" });
    await page.element.updateComplete;
    expect(page.errorOf("email")).to.equal("");
  });

  it("prefills the e-mail, and never writes over what is typed", async () => {
    const page = await openSignup({ attributes: { email: "ada@acme.io" } });
    expect(page.input("email").value).to.equal("ada@acme.io");
    page.input("email").select();
    await sendKeys({ type: "eve@acme.io" });
    page.element.email = "late@acme.io";
    await page.element.updateComplete;
    expect(page.input("email").value).to.equal("eve@acme.io");
  });

  it("is used with the keyboard alone, in the order it is read", async () => {
    const page = await openSignup({ attributes: { fields: "company" } });
    page.input("name").focus();
    const order: string[] = [];
    for (let stop = 0; stop < 6; stop++) {
      await sendKeys({ press: "Tab" });
      const { name, dataset, type } = page.focused as HTMLInputElement;
      order.push(name || (dataset["action"] ?? type));
    }
    expect(order).to.deep.equal(["email", "password", "toggle-password", "company", "submit", "to-login"]);
  });

  it("S9 shows the server's words about a password as text, and none of its other words", async () => {
    const words = "Password is too weak: <b>add</b> a symbol";
    const page = await openSignup({ answers: [answers.refused(words)] });
    await page.after("run-error", () => page.send());
    expect(page.alert).to.contain(words);
    expect(page.find("b")).to.equal(null);
    expect(page.focused).to.equal(page.input("password"));
    const other = await openSignup({ answers: [answers.refused("Something internal")] });
    await other.after("run-error", () => other.send());
    expect(other.alert).not.to.contain("internal");
  });

  it("N6 counts down, keeps what was typed, and takes no submit meanwhile", async () => {
    const clock = installClock();
    try {
      const page = await openSignup({
        answers: [answers.refused("Too many requests (Retry-After: 8)", 429), answers.created()],
      });
      await page.after("run-error", () => page.send());
      expect(page.submit.getAttribute("aria-disabled")).to.equal("true");
      page.submit.click();
      await clock.advance(8000);
      await page.element.updateComplete;
      expect(page.submit.hasAttribute("aria-disabled")).to.equal(false);
      expect(page.input("password").value).to.equal(ADA.password);
      expect(await page.api.requests()).to.have.length(1);
    } finally {
      clock.uninstall();
    }
  });
});

describe("<run-signup> before the settings", () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it("R4 has its form before them, U2 stays busy until they came, then asks for what is new", async () => {
    const settings = { ...answers.settings({ signup_fields: [SITE] }), hold: true };
    const page = await openSignup({ ...fetched, answers: [settings, answers.created()] });
    page.send();
    await page.element.updateComplete;
    expect(page.get("form").getAttribute("aria-busy")).to.equal("true");
    expect(page.input("name").readOnly).to.equal(true);
    await page.after("run-config", () => page.api.release());
    await page.element.updateComplete;
    expect(page.focused).to.equal(page.input("tag.site"));
    expect(page.status).to.contain("asks for a little more");
    await page.after("run-registered", () => page.send({ "tag.site": "Oslo" }));
    expect(await page.sentTags()).to.deep.equal([{ key: "site", value: "Oslo" }]);
  });

  it("U2 sends by itself when they add nothing for the person to do", async () => {
    const page = await openSignup({
      ...fetched,
      answers: [{ ...answers.settings({ signup_method: "noconfirm" }), hold: true }, answers.created()],
    });
    page.send();
    const { detail } = await page.after("run-registered", () => page.api.release());
    expect(detail.outcome).to.equal("ready");
  });

  it("U2 says so when they fail, offers a retry and the portal's own page, and sends nothing", async () => {
    const page = await openSignup(fetched);
    const { detail } = await page.after("run-error", () => page.send());
    expect(detail).to.have.property("operation", "settings");
    expect(page.alert).to.contain("Nothing was sent");
    expect(page.get("a[href='https://acme.tago.run/login']").textContent).to.contain("own page");
    expect(page.input("password").value).to.equal(ADA.password);
    await page.api.answer(answers.settings({ signup_fields: [SITE] }), answers.created());
    await page.after("run-config", () => page.action("retry").click());
    expect(page.alert).to.equal("");
    expect(page.find("[data-action=retry]")).to.equal(null);
    await page.after("run-registered", () => page.send({ "tag.site": "Oslo" }));
    expect((await page.api.requests()).filter(({ path }) => path.endsWith("/signup"))).to.have.length(1);
  });

  it("U2 sends without them with fields-optional", async () => {
    const page = await openSignup({
      ...fetched,
      answers: [answers.created()],
      attributes: { "fields-optional": "" },
    });
    const { detail } = await page.after("run-registered", () => page.send());
    expect(detail.outcome).to.equal("unknown");
  });
});
