import { describeContract } from "../../../test-support/contract-suite.js";
import { answers, openSignup } from "../../../test-support/signup-page.js";
import { SETTINGS, signupViews } from "../../../test-support/signup-views.js";

describeContract({
  tag: "run-signup",
  views: signupViews,
  async pending(parent, render) {
    sessionStorage.clear();
    const held = { ...answers.created(), hold: true };
    const page = await openSignup({ parent, answers: [held], attributes: { render } });
    page.send();
    await page.element.updateComplete;
    return { element: page.element, answer: () => page.api.release() };
  },
  success: "run-registered",
  settings: SETTINGS,
});
