import { describeContract } from "../../../test-support/contract-suite.js";
import { answers, CHALLENGE, openOtp } from "../../../test-support/otp-page.js";
import { otpViews, SETTINGS } from "../../../test-support/otp-views.js";

describeContract({
  tag: "run-otp",
  views: otpViews,
  async pending(parent, render) {
    const page = await openOtp({
      parent,
      answers: [{ ...answers.signedIn(), hold: true }],
      attributes: { render },
      properties: { challenge: CHALLENGE },
    });
    page.send({ pin_code: "123456" });
    await page.element.updateComplete;
    return { element: page.element, answer: () => page.api.release() };
  },
  success: "run-authenticated",
  settings: SETTINGS,
});
