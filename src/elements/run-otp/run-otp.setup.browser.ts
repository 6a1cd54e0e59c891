import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { everythingReadable } from "../../../test-support/login-page.js";
import {
  answers,
  EMAIL,
  openOtp,
  openSetup,
  PASSWORD,
  TOKEN,
  untilIdle,
  URI,
} from "../../../test-support/otp-page.js";
import type { OtpPage } from "../../../test-support/otp-page.js";

const states = (page: OtpPage) =>
  [...page.wrapper.querySelectorAll<HTMLElement>("[data-method]")].map(
    ({ dataset: { method, action } }) => `${action} ${method}`,
  );
const password = (page: OtpPage) => page.send({ password: PASSWORD });
async function toConfirm(page: OtpPage, method: string): Promise<void> {
  await page.after("run-view-change", () => page.pick(method));
  await page.after("run-view-change", () => password(page));
}

describe("<run-otp mode=setup>", () => {
  it("lists what the RUN offers and what the user has on", async () => {
    const page = await openSetup({
      answers: [answers.user({ email: true })],
      properties: { config: { security: { otp: { authenticator: true, sms: true } } } },
    });
    expect(page.view).to.equal("otp-setup");
    expect(states(page)).to.deep.equal(["enable authenticator", "enable sms", "disable email"]);
  });

  it("turns the authenticator on by keyboard alone: password, picture, code", async () => {
    const page = await openSetup({
      answers: [
        answers.user(),
        answers.enabled("authenticator", { qrcode: URI }),
        answers.ok("POST /otp/authenticator/confirm"),
      ],
    });
    page.get("[data-method=authenticator]").focus();
    await page.after("run-view-change", () => sendKeys({ press: "Enter" }));
    expect(page.view).to.equal("otp-enable");
    expect(page.focused).to.equal(page.input("password"));
    await sendKeys({ type: PASSWORD });
    await page.after("run-view-change", () => sendKeys({ press: "Enter" }));
    expect(page.view).to.equal("otp-confirm");
    expect(page.focused).to.equal(page.get("[role=heading]"));
    expect(page.get("svg.run-qr").getAttribute("aria-label")).to.equal("QR code for your authenticator app");
    expect(page.text(".run-key")).to.equal("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
    await sendKeys({ press: "Tab" });
    expect(page.focused).to.equal(page.get("[data-action=copy]"));
    await sendKeys({ press: "Tab" });
    await sendKeys({ type: "012345" });
    const { detail } = await page.after("run-otp-enabled", () => sendKeys({ press: "Enter" }));
    expect(detail).to.deep.equal({ method: "authenticator" });
    expect(page.view).to.equal("otp-setup");
    expect(page.focused).to.equal(page.get("[role=heading]"));
    // Read with the heading, once.
    expect(page.focused!.getAttribute("aria-describedby")).to.equal(page.get("[role=status]").id);
    expect(page.status).to.equal("Authenticator app: on. From now on you sign in with a code.");
    expect(states(page)).to.include("disable authenticator");
  });

  it("draws the picture without a slanting line, which would leave streaks between its squares", async () => {
    const page = await openSetup({
      answers: [answers.user(), answers.enabled("authenticator", { qrcode: URI })],
    });
    await toConfirm(page, "authenticator");
    const points = (page.get("svg.run-qr polygon").getAttribute("points") ?? "").split(" ");
    expect(points.length).to.be.greaterThan(1000);
    const slanting = points.filter((point, index) => {
      const [x, y] = point.split(",");
      const [nextX, nextY] = points[(index + 1) % points.length]!.split(",");
      return x !== nextX && y !== nextY;
    });
    expect(slanting).to.have.lengthOf(0);
  });

  it("asks for a phone number where there is none, and saves it", async () => {
    const page = await openSetup({
      answers: [answers.user({}, { phone: null }), answers.ok("PUT /info"), answers.enabled("sms")],
    });
    await page.after("run-view-change", () => page.pick("sms"));
    expect(page.focused).to.equal(page.input("phone"));
    page.send({ password: PASSWORD });
    await page.element.updateComplete;
    expect(page.errorOf("phone")).to.equal("Enter your phone number.");
    await page.after("run-view-change", () => page.send({ phone: "+46 70 174 06 12", password: PASSWORD }));
    expect((await page.api.requests())[1]!.body).to.deep.equal({ phone: "+46 70 174 06 12" });
    expect(page.text("[id$=pin-lead]")).to.contain("\u2066+••\u00a0••\u00a0•••\u00a0••\u00a012\u2069");
  });

  it("turns a method off with the password, and says which password is wrong", async () => {
    const page = await openSetup({
      answers: [
        answers.user({ sms: true }),
        answers.refused("POST /otp/sms/disable", "Invalid credentials", 401),
        answers.ok("POST /otp/sms/disable"),
      ],
    });
    await page.after("run-view-change", () => page.pick("sms"));
    await page.after("run-error", () => page.send({ password: "wrong" }));
    expect(page.errorOf("password")).to.equal("This is not your password. Enter it again.");
    expect(page.focused).to.equal(page.input("password"));
    const { detail } = await page.after("run-otp-disabled", () => password(page));
    expect(detail).to.deep.equal({ method: "sms" });
    expect(states(page)).to.include("enable sms");
  });

  it("D8 says what to do where no secret is understood, and still takes a code", async () => {
    const page = await openSetup({
      answers: [
        answers.user(),
        answers.enabled("authenticator", { url: "javascript:alert(1)", image: "<svg onload=1>" }),
        answers.ok("POST /otp/authenticator/confirm"),
      ],
    });
    await toConfirm(page, "authenticator");
    expect(page.has("svg.run-qr, img")).to.equal(false);
    expect(page.text("form")).to.contain("The portal gave no key that we can show.");
    await page.after("run-otp-enabled", () => page.send({ pin_code: "123456" }));
  });

  it("copies the key, and says so", async () => {
    const page = await openSetup({ answers: [answers.user(), answers.enabled("authenticator", URI)] });
    await toConfirm(page, "authenticator");
    const real = navigator.clipboard;
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    try {
      page.get("[data-action=copy]").click();
      await new Promise<void>((resolve) => {
        new MutationObserver(() => page.status && resolve()).observe(page.wrapper, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
    } finally {
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: real });
    }
    expect(copied).to.deep.equal(["JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"]);
    expect(page.status).to.equal("The key is copied.");
  });

  it("S6 leaves neither password nor secret when it is left, and the methods stay", async () => {
    const page = await openSetup({ answers: [answers.user(), answers.enabled("authenticator", URI)] });
    await toConfirm(page, "authenticator");
    window.dispatchEvent(new Event("pagehide"));
    await page.element.updateComplete;
    expect(page.view).to.equal("otp-setup");
    const readable = everythingReadable(page.element);
    expect(readable).not.to.contain(PASSWORD);
    expect(readable).not.to.contain("JBSW");
    expect(readable).not.to.contain(TOKEN);
    expect(page.element.token).to.equal(undefined);
  });

  it("U9 goes back to the methods by Escape and by Cancel", async () => {
    const page = await openSetup();
    for (const leave of [() => sendKeys({ press: "Escape" }), () => page.get("[data-action=back]").click()]) {
      await page.after("run-view-change", () => page.pick("email"));
      await page.after("run-view-change", leave);
      expect(page.view).to.equal("otp-setup");
    }
  });

  it("asks to sign in without a session, and when the server has ended it", async () => {
    const page = await openOtp({
      attributes: { mode: "setup", "login-href": "/sign-in" },
      answers: [answers.refused("GET /info", "Authorization Denied", 401)],
    });
    expect(page.view).to.equal("signed-out");
    expect(page.get("[data-action=to-login]").getAttribute("href")).to.match(/\/sign-in$/);
    const { detail } = await page.after("run-error", () => {
      page.element.session = { token: TOKEN, expiresAt: "never", runUrl: "acme.tago.run" };
    });
    expect(detail).to.deep.equal({ code: "session-expired", operation: "info" });
    expect(page.view).to.equal("signed-out");
    expect(page.status).to.equal("Your session has ended. Sign in again.");
    expect(page.element.session).to.equal(null);
  });

  it("offers another try where the user can't be asked for", async () => {
    const page = await openSetup({
      answers: [answers.refused("GET /info", "no", 500), answers.user()],
    });
    page.get("[data-action=retry]").click();
    await untilIdle(page);
    expect(states(page)).to.have.length(3);
  });

  it("changes from challenge to set-up and back, with who is signed in", async () => {
    const page = await openOtp({ answers: [answers.user()] });
    await page.after("run-authenticated", () => page.element.adopt(TOKEN));
    page.element.mode = "setup";
    await untilIdle(page);
    expect(page.view).to.equal("otp-setup");
    page.element.mode = "challenge";
    await page.element.updateComplete;
    await page.element.updateComplete;
    expect(page.view).to.equal("done");
  });

  it("asks for the e-mail where the user's record has none, prefilled by the page", async () => {
    const page = await openSetup({
      answers: [answers.user({}, { email: null }), answers.enabled("email")],
      attributes: { email: EMAIL },
    });
    await page.after("run-view-change", () => page.pick("email"));
    expect(page.input("email").value).to.equal(EMAIL);
    await page.after("run-view-change", () => password(page));
    expect(page.view).to.equal("otp-confirm");
  });
});
