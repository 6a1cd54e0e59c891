import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { installClock } from "../../../test-support/fake-clock.js";
import type { FakeClock } from "../../../test-support/fake-clock.js";
import { answers, openLogin } from "../../../test-support/login-page.js";
import type { LoginPage } from "../../../test-support/login-page.js";

async function openOtp(
  ahead: Parameters<LoginPage["api"]["answer"]>,
  attributes: Record<string, string> = {},
): Promise<LoginPage> {
  const page = await openLogin({ answers: ahead, attributes });
  await page.after("run-otp-required", () => page.send());
  return page;
}

/** As a paste, an autofill or a dictation: the text is there at once, and `input` tells of it. */
function paste(page: LoginPage, text: string): void {
  page.pin.value = text;
  page.pin.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const lead = (page: LoginPage) => page.text("[id$=pin-lead]");

describe("the field of a code", () => {
  let clock: FakeClock;
  beforeEach(() => (clock = installClock()));
  afterEach(() => clock.uninstall());

  for (const text of [
    "012345",
    "012 345",
    "012-345",
    "0 1 2 3 4 5",
    "Your code is 012345.",
    "０１２３４５",
    "٠١٢٣٤٥",
    "\u00a0۰۱۲\u2009۳۴۵\n",
  ]) {
    it(`U6 shows ${JSON.stringify(text)} as it is sent, and submits it by itself`, async () => {
      const page = await openOtp([answers.otp(), answers.signedIn()]);
      paste(page, text);
      expect(page.pin.value).to.equal("012345");
      await page.after("run-authenticated", () => clock.advance(300));
      expect((await page.api.requests())[1]!.body).to.have.property("pin_code", "012345");
    });
  }

  it("submits a typed code once, and says before that it will", async () => {
    const page = await openOtp([answers.otp(), answers.signedIn()]);
    expect(lead(page)).to.contain("It is checked as soon as you have entered six digits.");
    expect(page.pin.getAttribute("aria-describedby")).to.contain(page.get("[id$=pin-lead]").id);
    await sendKeys({ type: "123456" });
    await page.after("run-authenticated", () => sendKeys({ press: "Enter" }));
    await clock.advance(1_000);
    expect(await page.api.requests()).to.have.length(2);
  });

  it("waits while more is being typed, and until nothing is wrong with its length", async () => {
    const page = await openOtp([answers.otp(["sms"], "sms")]);
    await sendKeys({ type: "123456" });
    await sendKeys({ type: "78" });
    await clock.advance(1_000);
    expect(await page.api.requests()).to.have.length(1);
    expect(page.pin.value).to.equal("12345678");
  });

  it("U7 never submits a refused code again by itself, and does so with the next one", async () => {
    const page = await openOtp([answers.otp(), answers.wrongPin(), answers.signedIn()]);
    paste(page, "111111");
    await page.after("run-error", () => clock.advance(300));
    expect([page.pin.selectionStart, page.pin.selectionEnd]).to.deep.equal([0, 6]);
    paste(page, "111111");
    await clock.advance(1_000);
    expect(await page.api.requests()).to.have.length(2);
    paste(page, "222222");
    await page.after("run-authenticated", () => clock.advance(300));
  });

  it('waits for the button with auto-submit="off", and does not speak of it', async () => {
    const page = await openOtp([answers.otp(), answers.signedIn()], { "auto-submit": "off" });
    expect(lead(page)).not.to.contain("as soon as");
    paste(page, "123 456");
    expect(page.pin.value).to.equal("123456");
    await clock.advance(10_000);
    expect(await page.api.requests()).to.have.length(1);
    await page.after("run-authenticated", () => page.submit.click());
  });

  it("forgets a code that was on its way when the step is left", async () => {
    const page = await openOtp([answers.otp()]);
    paste(page, "123456");
    await page.after("run-view-change", () => page.action("back").click());
    await clock.advance(1_000);
    expect(await page.api.requests()).to.have.length(1);
  });

  it("says where a code went, masked", async () => {
    const page = await openOtp([answers.otp(["sms", "email"], "sms", "+46 70 174 06 12"), answers.pinSent()]);
    expect(lead(page)).to.contain("\u2066+••\u00a0••\u00a0•••\u00a0••\u00a012\u2069");
    await page.after("run-before-submit", () => page.get("[data-method=email]").click());
    await page.idle();
    expect(lead(page)).to.contain("\u2066a•••@acme.io\u2069").and.not.to.contain("ada@");
    expect(page.status).to.equal("A new code is on its way.");
  });
});

describe("WebOTP", () => {
  const real = navigator.credentials;
  let asked: { otp?: unknown; signal: AbortSignal }[] = [];
  let read: (code: string) => void = () => undefined;
  beforeEach(() => {
    asked = [];
    Object.assign(window, { OTPCredential: Object });
    Object.defineProperty(navigator, "credentials", {
      configurable: true,
      value: {
        get: (request: (typeof asked)[number]) => {
          asked.push(request);
          return new Promise((resolve, reject) => {
            read = (code) => resolve({ code });
            request.signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
          });
        },
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(window, "OTPCredential");
    Object.defineProperty(navigator, "credentials", { configurable: true, value: real });
  });

  it("reads the code of a text message, and nothing for the other methods", async () => {
    const page = await openOtp([
      answers.otp(["authenticator", "sms"], "authenticator"),
      answers.pinSent(),
      answers.signedIn(),
    ]);
    expect(asked).to.have.length(0);
    await page.after("run-before-submit", () => page.get("[data-method=sms]").click());
    await page.idle();
    expect(asked.map(({ otp }) => otp)).to.deep.equal([{ transport: ["sms"] }]);
    await page.after("run-authenticated", () => read("012345"));
    expect((await page.api.requests())[2]!.body).to.have.property("pin_code", "012345");
  });

  it("is given up when the step is left, the method changed or the element removed", async () => {
    for (const leave of [
      (page: LoginPage) => page.action("back").click(),
      (page: LoginPage) => page.get("[data-method=authenticator]").click(),
      (page: LoginPage) => page.element.remove(),
    ]) {
      const page = await openOtp([answers.otp(["sms", "authenticator"], "sms")]);
      leave(page);
      await page.element.updateComplete;
      expect(asked.at(-1)!.signal.aborted).to.equal(true);
    }
  });

  it("is not missed where the browser has none", async () => {
    Reflect.deleteProperty(window, "OTPCredential");
    const page = await openOtp([answers.otp(["sms"], "sms"), answers.signedIn()]);
    expect(asked).to.have.length(0);
    await page.after("run-authenticated", () => page.sendPin("123456"));
  });
});
