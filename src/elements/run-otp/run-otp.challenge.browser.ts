import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { everythingReadable } from "../../../test-support/login-page.js";
import { answers, CHALLENGE, EMAIL, openOtp, PASSWORD, TOKEN } from "../../../test-support/otp-page.js";
import type { OtpPage, OtpPageOptions } from "../../../test-support/otp-page.js";

const open = (options: OtpPageOptions = {}): Promise<OtpPage> =>
  openOtp({ ...options, properties: { challenge: CHALLENGE, ...options.properties } });

describe("<run-otp> with a challenge", () => {
  it("stands at the code at once, tells the page, and signs in with the host's credentials", async () => {
    const page = await open({ answers: [answers.signedIn()] });
    expect(page.view).to.equal("otp");
    expect(page.focused).to.equal(page.input("pin_code"));
    expect(page.events.map(({ name }) => name)).to.include("run-otp-required");
    expect(page.wrapper.querySelectorAll("[data-method]")).to.have.length(3);
    await sendKeys({ type: "123456" });
    const { detail } = await page.after("run-authenticated", () => sendKeys({ press: "Enter" }));
    expect(detail).to.deep.equal({ token: TOKEN, expiresAt: "never", runUrl: "acme.tago.run" });
    expect((await page.api.requests())[0]!.body).to.deep.equal({
      email: EMAIL,
      password: PASSWORD,
      otp_type: "authenticator",
      pin_code: "123456",
    });
    expect(page.view).to.equal("done");
    expect(page.element.session?.token).to.equal(TOKEN);
  });

  it("says where to sign in while there is none, and after it was given up", async () => {
    const page = await openOtp();
    expect(page.view).to.equal("login");
    expect(page.text("[role=heading]")).to.equal("Sign in first");
    page.element.challenge = CHALLENGE;
    await page.element.updateComplete;
    expect(page.view).to.equal("otp");
    await page.after("run-view-change", () => sendKeys({ press: "Escape" }));
    expect(page.view).to.equal("login");
    const { detail } = await page.after("run-view-change", () => page.get("[data-action=to-login]").click());
    expect(detail).to.deep.equal({ view: "login", previous: "login" });
  });

  it("S6 never gives the password back, and shows it nowhere", async () => {
    const page = await open();
    expect(page.element.challenge).to.equal(undefined);
    expect(everythingReadable(page.element)).not.to.contain(PASSWORD);
  });

  for (const [how, leave] of [
    ["given up", (page: OtpPage) => page.get("[data-action=back]").click()],
    ["taken back by the page", (page: OtpPage) => (page.element.challenge = null)],
    ["removed", (page: OtpPage) => page.element.remove()],
    ["left with its page", () => window.dispatchEvent(new Event("pagehide"))],
  ] as [string, (page: OtpPage) => unknown][]) {
    it(`S6 wipes the challenge when it is ${how}`, async () => {
      const page = await open();
      leave(page);
      await page.element.updateComplete;
      expect(page.view).to.equal("login");
      expect(page.has("input")).to.equal(false);
    });
  }

  it('waits for the button with auto-submit="off"', async () => {
    const page = await open({ attributes: { "auto-submit": "off" } });
    expect(page.text("[id$=pin-lead]")).not.to.contain("as soon as");
  });

  it("U3 H2 takes what was set before it was defined, and another challenge later", async () => {
    const page = await open();
    page.element.challenge = { ...CHALLENGE, email: "eve@acme.io", selected: "email" };
    await page.element.updateComplete;
    expect(page.text("[id$=pin-lead]")).to.contain("e•••@acme.io");
    expect(await page.api.requests()).to.have.length(0);
  });

  it("shows who is signed in already, and signs out", async () => {
    const page = await openOtp();
    await page.after("run-authenticated", () => page.element.adopt(TOKEN));
    expect(page.view).to.equal("done");
    await page.after("run-view-change", () => page.get("[data-action=sign-out]").click());
    expect(page.element.session).to.equal(null);
  });
});
