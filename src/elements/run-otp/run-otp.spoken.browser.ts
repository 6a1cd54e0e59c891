import { expect } from "@open-wc/testing";
import {
  answers,
  CHALLENGE,
  openOtp,
  openSetup,
  PASSWORD,
  untilIdle,
  URI,
} from "../../../test-support/otp-page.js";
import type { OtpPage } from "../../../test-support/otp-page.js";
import { listenToRegions } from "../../../test-support/spoken.js";

const CHECKING = "Checking the code…";

/** What is spoken while something is done, and until nothing of us is busy. */
async function spokenDuring(page: OtpPage, act: () => unknown): Promise<readonly string[]> {
  const { spoken, stop } = listenToRegions(page.wrapper);
  await act();
  await page.element.updateComplete;
  await untilIdle(page);
  stop();
  return spoken;
}

describe("<run-otp>, as it is spoken", () => {
  it("A2 A7 speaks each change of a challenge once", async () => {
    const page = await openOtp({
      properties: { challenge: CHALLENGE },
      answers: [
        answers.refused("POST /login", "Invalid PIN code"),
        answers.refused("POST /login", "Service Unavailable", 503),
        answers.ok("POST /login/otp"),
        answers.refused("POST /login", "Too many requests (Retry-After: 8)", 429),
      ],
    });
    // What is wrong with the code is said at its field; since that has the focus already, it speaks for itself.
    expect(await spokenDuring(page, () => page.send({ pin_code: "000000" }))).to.deep.equal([
      CHECKING,
      "This code is not right. Check it and enter it again.",
    ]);
    expect(page.focused).to.equal(page.input("pin_code"));
    expect(page.errorOf("pin_code")).to.contain("This code is not right");
    expect(await spokenDuring(page, () => page.send({ pin_code: "123456" }))).to.deep.equal([
      CHECKING,
      "Something went wrong on the server’s side. Try again in a moment.",
    ]);
    expect(await spokenDuring(page, () => page.pick("sms"))).to.deep.equal([
      "Sending you a code…",
      "A new code is on its way.",
    ]);
    // Its seconds are counted in the button, not in the alert.
    expect(await spokenDuring(page, () => page.send({ pin_code: "123456" }))).to.deep.equal([
      CHECKING,
      "Too many tries. You can try again in 8 seconds.",
    ]);
  });

  it("A2 A7 speaks each change of the set-up once", async () => {
    const page = await openSetup({
      answers: [
        answers.user(),
        answers.refused("POST /otp/authenticator/enable", "Service Unavailable", 503),
        answers.enabled("authenticator", URI),
        answers.ok("POST /otp/authenticator/confirm"),
      ],
    });
    // Another view is spoken by where the focus goes.
    expect(await spokenDuring(page, () => page.pick("authenticator"))).to.deep.equal([]);
    expect(page.focused).to.equal(page.input("password"));
    expect(await spokenDuring(page, () => page.send({ password: PASSWORD }))).to.deep.equal([
      "One moment…",
      "Something went wrong on the server’s side. Try again in a moment.",
    ]);
    expect(await spokenDuring(page, () => page.send({ password: PASSWORD }))).to.deep.equal(["One moment…"]);
    expect(page.focused).to.equal(page.get("[role=heading]"));
    // What was turned on is read with the heading, once: its region is new in the page, and so not spoken.
    expect(await spokenDuring(page, () => page.send({ pin_code: "123456" }))).to.deep.equal([CHECKING]);
    expect(page.focused).to.equal(page.get("[role=heading]"));
    expect(page.get("[role=heading]").getAttribute("aria-describedby")).to.equal(
      page.get("[role=status]").id,
    );
    expect(page.status).to.contain("Authenticator app: on.");
  });
});
