import { describeContract } from "../../../test-support/contract-suite.js";
import { answers, openRecover } from "../../../test-support/recover-page.js";
import { recoverViews, SETTINGS } from "../../../test-support/recover-views.js";

describeContract({
  tag: "run-recover",
  views: recoverViews,
  async pending(parent, render) {
    const held = { ...answers.mailSent(), hold: true };
    const page = await openRecover({ parent, answers: [held], attributes: { render } });
    page.ask();
    await page.element.updateComplete;
    return { element: page.element, answer: () => page.api.release() };
  },
  success: "run-recovery-sent",
  settings: SETTINGS,
});
