import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { answers, openLogin } from "../../../test-support/login-page.js";
import { openRecover } from "../../../test-support/recover-page.js";
import { openSignup } from "../../../test-support/signup-page.js";

const TYPED = "Ada.Lovelace@acme.io";

const emailOf = (element: Element) => element.querySelector<HTMLInputElement>("input[name=email]")!;

/** Three elements on one page. */
async function openAll() {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const recover = await openRecover({ parent });
  const signup = await openSignup({ parent });
  const login = await openLogin({ parent, answers: [answers.signedIn()] });
  const shown = async () => {
    const elements = [login.element, signup.element, recover.element];
    for (const element of elements) await element.updateComplete;
    return elements.map((element) => emailOf(element).value);
  };
  return { parent, login, signup, recover, shown };
}

describe("the e-mail on its way between the elements of a page", () => {
  beforeEach(() => sessionStorage.clear());

  it("is what the other fields start with once it was typed", async () => {
    const { login, shown } = await openAll();
    login.email.focus();
    await sendKeys({ type: TYPED });
    await sendKeys({ press: "Tab" });
    expect(await shown()).to.deep.equal([TYPED, TYPED, TYPED]);
  });

  it("goes along when a manager filled it without an event", async () => {
    const { login, shown } = await openAll();
    login.email.value = TYPED;
    login.action("to-signup").click();
    expect(await shown()).to.deep.equal([TYPED, TYPED, TYPED]);
  });

  it("waits for an element that comes later, as in an application that changes its view", async () => {
    const { login, parent } = await openAll();
    login.email.value = TYPED;
    login.action("to-recover").click();
    parent.replaceChildren();
    const later = document.createElement("run-signup");
    later.setAttribute("run-url", "acme.tago.run");
    later.config = {};
    parent.append(later);
    expect(emailOf(later).value).to.equal(TYPED);
  });

  it("R3 leaves a field alone that somebody typed in", async () => {
    const { login, signup, shown } = await openAll();
    emailOf(signup.element).focus();
    await sendKeys({ type: "grace@acme.io" });
    login.email.value = TYPED;
    login.action("to-signup").click();
    expect((await shown())[1]).to.equal("grace@acme.io");
  });

  it("comes from the page's attribute, and follows it", async () => {
    const { login, shown } = await openAll();
    login.element.email = "from@the.page";
    expect(await shown()).to.deep.equal(["from@the.page", "from@the.page", "from@the.page"]);
    login.email.value = TYPED;
    login.action("to-signup").click();
    login.element.email = "newer@the.page";
    expect((await shown())[2]).to.equal("newer@the.page");
  });

  it("stays within its RUN", async () => {
    const { login, parent } = await openAll();
    login.email.value = TYPED;
    login.action("to-signup").click();
    const other = document.createElement("run-recover");
    other.setAttribute("run-url", "other.tago.run");
    other.config = {};
    parent.append(other);
    expect(emailOf(other).value).to.equal("");
  });

  it("S6 is in no storage, no address and no attribute, and gone once somebody is signed in", async () => {
    const { login, shown, signup } = await openAll();
    await login.after("run-authenticated", () => login.send(TYPED));
    const places = [
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
      window.location.href,
    ];
    expect(places.join("\n") + signup.element.outerHTML).not.to.contain(TYPED);
    login.element.signOut();
    expect(await shown()).to.deep.equal(["", "", ""]);
  });
});
