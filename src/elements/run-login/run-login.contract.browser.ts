import { describeContract } from "../../../test-support/contract-suite.js";
import { answers, openLogin } from "../../../test-support/login-page.js";
import { loginViews, SETTINGS } from "../../../test-support/login-views.js";

describeContract({
  tag: "run-login",
  views: loginViews,
  async pending(parent, render) {
    const held = { ...answers.signedIn(), hold: true };
    const page = await openLogin({ parent, answers: [held], attributes: { render } });
    page.send();
    await page.element.updateComplete;
    return { element: page.element, answer: () => page.api.release() };
  },
  success: "run-authenticated",
  settings: SETTINGS,
});
