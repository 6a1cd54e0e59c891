import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { installClock } from "../../../test-support/fake-clock.js";
import { answers, everythingReadable, openLogin } from "../../../test-support/login-page.js";
import type { LoginPage } from "../../../test-support/login-page.js";

const ALL = ["authenticator", "sms", "email"];
const SECRET = "s3cret-pässword";

/** Up to the code's step, with what the API says after that. */
async function openOtp(
  first = answers.otp(),
  ...more: Parameters<LoginPage["api"]["answer"]>
): Promise<LoginPage> {
  const page = await openLogin({ answers: [first, ...more] });
  await page.after("run-otp-required", () => page.send("ada@acme.io", SECRET));
  return page;
}

describe("<run-login> and its one-time code", () => {
  it("asks for it in the element itself, and signs in with it", async () => {
    const page = await openOtp(answers.otp(), answers.signedIn());
    expect(page.view).to.equal("otp");
    expect(page.wrapper.querySelectorAll("form")).to.have.length(1);
    expect(page.find("input[name=password]")).to.equal(null);
    expect(page.focused).to.equal(page.pin);
    await sendKeys({ type: "123456" });
    await page.after("run-authenticated", () => sendKeys({ press: "Enter" }));
    expect((await page.api.requests())[1]!.body).to.deep.equal({
      email: "ada@acme.io",
      password: SECRET,
      otp_type: "authenticator",
      pin_code: "123456",
    });
    expect(page.view).to.equal("done");
  });

  it("tells the page with the methods and where the text message goes", async () => {
    const page = await openOtp(answers.otp(["sms", "authenticator"], "sms", "+55 *** 1234"));
    const { name, detail } = page.events.at(-1)!;
    expect(name).to.equal("run-otp-required");
    expect(detail).to.deep.equal({
      methods: ["sms", "authenticator"],
      selected: "sms",
      phone: "+55 *** 1234",
    });
    expect(page.text("form")).to.contain(
      "We sent a text message with a code to \u2066+55\u00a0***\u00a01234\u2069.",
    );
  });

  it("has a field that phones and managers know as a one-time code", async () => {
    const { pin } = await openOtp();
    expect(pin).to.include({
      type: "text",
      autocomplete: "one-time-code",
      inputMode: "numeric",
      maxLength: -1,
    });
    expect(pin.enterKeyHint).to.equal("done");
    expect(pin.dir).to.equal("ltr");
  });

  it("has no choice of method where there is one, and a control for each where there are more", async () => {
    expect((await openOtp()).wrapper.querySelectorAll("[data-method]")).to.have.length(0);
    const page = await openOtp(answers.otp(ALL));
    const methods = [...page.wrapper.querySelectorAll<HTMLElement>("[data-method]")];
    expect(methods.map(({ dataset, ariaPressed }) => [dataset["method"], ariaPressed])).to.deep.equal([
      ["authenticator", "true"],
      ["sms", "false"],
      ["email", "false"],
    ]);
  });

  it("D8 asks nobody to send a code that the server has sent, and sends one that a person asks for", async () => {
    const page = await openOtp(answers.otp(ALL, "email"));
    expect(await page.api.requests()).to.have.length(1);
    await page.api.answer({ ...answers.pinSent(), hold: true });
    await page.after("run-before-submit", () => page.get("[data-method=sms]").click());
    await page.element.updateComplete;
    expect(page.form.getAttribute("aria-busy")).to.equal("true");
    expect(page.status).to.equal("Sending you a code…");
    expect(page.focused).to.equal(page.pin);
    await page.api.release();
    await page.idle();
    expect(page.form.hasAttribute("aria-busy")).to.equal(false);
    const asked = (await page.api.requests()).at(-1)!;
    expect(asked.path).to.match(/login\/otp$/);
    expect(asked.body).to.deep.equal({ email: "ada@acme.io", password: SECRET, otp_type: "sms" });
  });

  it("U6 reads a pasted code however it is written", async () => {
    const page = await openOtp(answers.otp(), answers.signedIn());
    await page.after("run-authenticated", () => page.sendPin("Your code is ١٢٣-٤٥٦"));
    expect((await page.api.requests())[1]!.body).to.have.property("pin_code", "123456");
  });

  it("U7 stays after a wrong code, selects it, and after two hints at the phone's clock", async () => {
    const page = await openOtp(answers.otp(), answers.wrongPin(), answers.wrongPin());
    const { pin } = page;
    const { detail } = await page.after("run-error", () => page.sendPin("111111"));
    expect(detail).to.deep.equal({ code: "invalid-pin", operation: "login" });
    expect(page.pin).to.equal(pin);
    expect(page.errorOf(pin)).to.equal("This code is not right. Check it and enter it again.");
    expect(pin.getAttribute("aria-invalid")).to.equal("true");
    expect(page.focused).to.equal(pin);
    expect([pin.selectionStart, pin.selectionEnd]).to.deep.equal([0, 6]);
    await page.after("run-error", () => page.sendPin("222222"));
    expect(page.errorOf(pin)).to.contain("set your phone’s clock to automatic");
  });

  it("says that a code is missing, and sends nothing", async () => {
    const page = await openOtp();
    page.sendPin(" ");
    await page.element.updateComplete;
    expect(page.errorOf(page.pin)).to.equal("Enter the code.");
    expect(await page.api.requests()).to.have.length(1);
  });

  it("D8 stays on the step when the server asks for a code again", async () => {
    const page = await openOtp(answers.otp(), answers.otp());
    await page.after("run-error", () => page.sendPin("111111"));
    expect(page.view).to.equal("otp");
    expect(page.errorOf(page.pin)).to.contain("This code is not right.");
    expect(await page.api.requests()).to.have.length(2);
  });

  it("keeps the code through a failure, with the way on", async () => {
    const page = await openOtp(answers.otp(), answers.refused("x", 500), answers.signedIn());
    await page.after("run-error", () => page.sendPin("123456"));
    expect(page.alert).to.contain("Something went wrong on the server’s side.");
    expect(page.pin.value).to.equal("123456");
    await page.after("run-authenticated", () => page.submit.click());
  });

  it("U8 sends another code after 30 s at the earliest, and says when", async () => {
    const clock = installClock();
    try {
      const page = await openOtp(answers.otp(["email"]), answers.pinSent());
      const resend = page.action("resend");
      expect(resend.getAttribute("aria-disabled")).to.equal("true");
      expect(resend.textContent).to.equal("Send a new code in 30 seconds");
      resend.click();
      await clock.advance(29_000);
      expect(resend.textContent).to.equal("Send a new code in 1 second");
      expect(await page.api.requests()).to.have.length(1);
      await clock.advance(1_000);
      expect(resend.hasAttribute("aria-disabled")).to.equal(false);
      await page.after("run-before-submit", () => resend.click());
      await page.idle();
      expect(resend.getAttribute("aria-disabled")).to.equal("true");
      expect(await page.api.requests()).to.have.length(2);
    } finally {
      clock.uninstall();
    }
  });

  it("U8 heeds the server's own wait, which keeps no code from being entered", async () => {
    const page = await openOtp(answers.otp(ALL), answers.rateLimited(90, "POST /login/otp"));
    const { detail } = await page.after("run-error", () => page.get("[data-method=sms]").click());
    expect(detail).to.deep.equal({ code: "rate-limited", operation: "request-pin", retryAfter: 90 });
    expect(page.text("[data-action=resend]")).to.match(/in (90|89) seconds/);
    expect(page.submit.hasAttribute("aria-disabled")).to.equal(false);
  });

  for (const [way, leave] of [
    ["the button", (page: LoginPage) => page.action("back").click()],
    ["Escape", () => sendKeys({ press: "Escape" })],
  ] as const) {
    it(`U9 goes back to sign-in by ${way}: e-mail kept, password gone`, async () => {
      const page = await openOtp();
      const { detail } = await page.after("run-view-change", () => leave(page));
      expect(detail).to.deep.equal({ view: "login", previous: "otp" });
      expect([page.email.value, page.password.value]).to.deep.equal(["ada@acme.io", ""]);
      expect(page.focused).to.equal(page.password);
    });
  }

  it("U9 keeps the dialog around it open at Escape, which meant the step", async () => {
    const page = await openOtp();
    const dialog = document.createElement("dialog");
    page.element.replaceWith(dialog);
    dialog.append(page.element);
    dialog.showModal();
    await page.api.answer(answers.otp());
    await page.after("run-otp-required", () => page.send());
    await page.after("run-view-change", () => sendKeys({ press: "Escape" }));
    expect(dialog.open).to.equal(true);
    dialog.close();
  });

  for (const [what, leave] of [
    ["it is removed", (page: LoginPage) => page.element.remove()],
    [
      "the page is left",
      () => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })),
    ],
  ] as const) {
    it(`S6 forgets the password when ${what}`, async () => {
      const page = await openOtp();
      await page.after("run-view-change", () => leave(page));
      if (!page.element.isConnected) document.body.append(page.element);
      expect(page.view).to.equal("login");
      expect(page.password.value).to.equal("");
      expect(everythingReadable(page.element)).not.to.contain(SECRET);
      expect(page.focused).not.to.equal(page.password);
      page.element.remove();
    });
  }

  it("S6 forgets it after ten minutes, and says why", async () => {
    const clock = installClock();
    try {
      const page = await openOtp();
      await clock.advance(10 * 60_000);
      expect(page.view).to.equal("login");
      expect(page.status).to.equal("For your safety we stopped waiting for the code. Sign in again.");
      expect([page.email.value, page.password.value]).to.deep.equal(["ada@acme.io", ""]);
    } finally {
      clock.uninstall();
    }
  });
});
