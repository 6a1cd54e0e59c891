import { openAuth } from "../../../test-support/auth-page.js";
import { authViews, SEND, SETTINGS } from "../../../test-support/auth-views.js";
import { describeContract } from "../../../test-support/contract-suite.js";
import { answers } from "../../../test-support/login-page.js";

describeContract({
  tag: "run-auth",
  views: authViews,
  async pending(parent, render) {
    const held = { ...answers.signedIn(), hold: true };
    const page = await openAuth({ parent, answers: [held], attributes: { render } });
    page.send(SEND);
    await page.element.updateComplete;
    return { element: page.element, answer: () => page.api.release() };
  },
  success: "run-authenticated",
  settings: SETTINGS,
});
