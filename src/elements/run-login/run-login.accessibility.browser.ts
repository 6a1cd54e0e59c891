import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { executeServerCommand, sendKeys, setViewport } from "@web/test-runner-commands";
import { answers, openLogin } from "../../../test-support/login-page.js";

describe("<run-login> for everyone", () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it("is reached by Tab in the order it is read, and drawn with an outline where it is", async () => {
    const config = { sso_saml_active: true };
    const page = await openLogin({ properties: { config }, attributes: { "recover-href": "/forgot" } });
    const before = document.createElement("button");
    page.element.before(before);
    before.focus();
    const order: string[] = [];
    for (let stop = 0; stop < 7; stop++) {
      await sendKeys({ press: "Tab" });
      const { name, dataset, type } = page.focused as HTMLInputElement;
      order.push(name || (dataset["action"] ?? type));
      const { outlineStyle, outlineWidth } = getComputedStyle(page.focused!);
      expect(outlineStyle, order.at(-1)).to.equal("solid");
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
    }
    expect(order).to.deep.equal([
      "email",
      "password",
      "toggle-password",
      "to-recover",
      "submit",
      "to-signup",
      "sso",
    ]);
  });

  it("reads to a screen reader as a sign-in", async () => {
    const page = await openLogin();
    page.submit.click();
    await page.element.updateComplete;
    const tree = JSON.stringify(await executeServerCommand("a11y-snapshot"));
    expect(tree).to.match(/"heading"[^}]*"name":"Sign in","level":2/);
    expect(tree).to.match(/"textbox"[^}]*"name":"E-mail","description":"Enter your e-mail address\."/);
    expect(tree).to.match(/"textbox"[^}]*"name":"E-mail"[^}]*"invalid":"true"/);
    expect(tree).to.match(/"button"[^}]*"name":"Show password","pressed":false/);
    expect(tree).to.match(/"button"[^}]*"name":"Sign in"/);
  });

  it("A8 has the heading's level that the page says, and no landmark of its own", async () => {
    const page = await openLogin({ attributes: { "heading-level": "3" } });
    const level = () => page.get("[role=heading]").ariaLevel;
    expect(level()).to.equal("3");
    for (const [given, shown] of Object.entries({ "1": "1", "9": "2", abc: "2", "2.5": "2" })) {
      page.element.setAttribute("heading-level", given);
      await page.element.updateComplete;
      expect(level(), given).to.equal(shown);
    }
    expect(page.wrapper.querySelectorAll("main, h1, h2, header, footer, nav, aside")).to.have.length(0);
  });

  it("A3 says the language and direction that it shows, whatever the page around it speaks", async () => {
    const parent = await fixture<HTMLElement>(html`<div lang="ar" dir="rtl"></div>`);
    const page = await openLogin({ parent });
    expect(page.wrapper.lang).to.equal("en");
    expect(page.email.dir).to.equal("ltr");
    await waitUntil(() => page.wrapper.dir === "ltr", "once Arabic can't be had");
  });

  it("A3 mirrors with its direction: the toggle changes sides", async () => {
    const page = await openLogin();
    const side = () =>
      page.action("toggle-password").getBoundingClientRect().left -
      page.password.getBoundingClientRect().left;
    expect(side()).to.be.above(100);
    page.wrapper.dir = "rtl";
    expect(side()).to.be.below(10);
  });

  it("A4 loses nothing with a person's own text spacing on the narrowest screen", async () => {
    await setViewport({ width: 320, height: 600 });
    const page = await openLogin({ answers: [answers.refused()] });
    await page.after("run-error", () => page.send());
    // WCAG 1.4.12, set as a bookmarklet does.
    for (const node of page.wrapper.querySelectorAll<HTMLElement>("*")) {
      node.style.setProperty("line-height", "1.5", "important");
      node.style.setProperty("letter-spacing", "0.12em", "important");
      node.style.setProperty("word-spacing", "0.16em", "important");
    }
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const node of page.wrapper.querySelectorAll<HTMLElement>(
      "label, button, a, .run-heading, .run-alert",
    )) {
      expect(node.scrollWidth, node.outerHTML).to.be.at.most(Math.ceil(node.getBoundingClientRect().width));
      expect(node.scrollHeight, node.outerHTML).to.be.at.most(Math.ceil(node.getBoundingClientRect().height));
    }
  });

  it("A4 grows with the font size that a person chose", async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const page = await openLogin({ parent });
    const { height } = page.submit.getBoundingClientRect();
    parent.style.setProperty("--run-font-size", "32px");
    expect(page.submit.getBoundingClientRect().height).to.be.closeTo(2 * height, 1);
  });

  it("A7 moves no focus when settings or a failure come that ask for nothing", async () => {
    const page = await openLogin({ answers: [answers.refused("x", 500)] });
    page.email.value = "ada@acme.io";
    page.password.value = "x";
    page.submit.focus();
    await page.after("run-error", () => sendKeys({ press: "Enter" }));
    expect(page.focused === page.submit).to.equal(true);
    page.element.config = { sso_saml_active: true };
    await page.element.updateComplete;
    expect(page.focused === page.submit).to.equal(true);
  });

  it("S5 goes where redirect-to says, and U11 says so only while it is on the way", async () => {
    const page = await openLogin({
      answers: [answers.signedIn()],
      attributes: { "redirect-to": "#signed-in", persist: "session" },
    });
    await page.after("run-authenticated", () => page.send());
    await page.element.updateComplete;
    expect(window.location.hash).to.equal("#signed-in");
    expect(page.status).to.equal("Taking you to the next page…");
    window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    await page.element.updateComplete;
    expect(page.status).to.equal("");
    window.history.replaceState(null, "", " ");
    sessionStorage.clear();
  });
});
