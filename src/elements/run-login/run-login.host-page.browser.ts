import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { readConsole } from "../../../test-support/console.js";
import { answers, createLogin, LoginPage, openLogin } from "../../../test-support/login-page.js";
import { recordEvents } from "../../../test-support/events.js";
import { scriptedApi } from "../../../test-support/scripted-api.js";

describe("<run-login> on a host's page", () => {
  it("H2 takes what was set before it was defined", async () => {
    // Nothing is upgraded in a template's own document: the state of a page whose script comes late.
    const template = document.createElement("template");
    const element = template.content.appendChild(template.content.ownerDocument.createElement("run-login"));
    expect(element).not.to.be.instanceOf(customElements.get("run-login"));
    const api = scriptedApi();
    await api.answer(answers.signedIn());
    const early = { email: "early@acme.io", config: { signup_method: "disabled" }, apiUrl: api.url };
    Object.assign(element, early, { runUrl: "acme.tago.run" });
    const parent = await fixture(html`<div></div>`);
    parent.append(element);
    const page = new LoginPage(element, api, recordEvents(element));
    expect(page.email.value).to.equal("early@acme.io");
    expect(page.find("[data-action=to-signup]")).to.equal(null);
    page.password.value = "x";
    await page.after("run-authenticated", () => page.submit.click());
    expect(await api.requests()).to.have.length(1);
  });

  it("H3 follows attributes changed while a request is out: the old answer counts no more", async () => {
    const page = await openLogin({ answers: [{ ...answers.signedIn("u-old"), hold: true }] });
    const inputs = [page.email, page.password];
    await page.after("run-before-submit", () => page.send());
    const next = scriptedApi();
    await next.answer(answers.signedIn("u-new"));
    page.element.setAttribute("api-url", next.url);
    page.element.setAttribute("run-url", "https://Next.tago.run/x");
    await page.element.updateComplete;
    await page.api.release();
    expect([page.email, page.password]).to.deep.equal(inputs);
    expect(page.email.readOnly).to.equal(false);
    expect(page.email.value).to.equal("ada@acme.io");
    const { detail } = await page.after("run-authenticated", () => page.submit.click());
    expect(detail).to.include({ token: "u-new", runUrl: "next.tago.run" });
    expect(page.events.filter(({ name }) => name === "run-authenticated")).to.have.length(1);
  });

  it("H4 is one whole form after a thousand removals, with nothing left over", async () => {
    const page = await openLogin({ answers: [answers.signedIn()] });
    const parent = page.element.parentElement!;
    const listeners = spyOnListeners();
    const { email } = page;
    email.value = "kept@acme.io";
    for (let turn = 0; turn < 1000; turn++) {
      page.element.remove();
      parent.append(page.element);
    }
    expect(listeners.left()).to.be.within(1, 10);
    page.element.remove();
    expect(listeners.left()).to.equal(0);
    parent.append(page.element);
    listeners.restore();
    await page.element.updateComplete;
    expect(page.email).to.equal(email);
    expect(email.value).to.equal("kept@acme.io");
    expect(page.element.querySelectorAll(".run-root")).to.have.length(1);
    expect(document.adoptedStyleSheets).to.have.length(1);
    const requests: unknown[] = [];
    page.element.addEventListener("run-before-submit", (event) => requests.push(event.detail));
    page.password.value = "x";
    await page.after("run-authenticated", () => page.submit.click());
    expect(requests).to.have.length(1);
  });

  it("H4 keeps what was typed when it is moved", async () => {
    const page = await openLogin();
    page.email.value = "typed@acme.io";
    page.password.value = "typed";
    const other = await fixture(html`<section></section>`);
    other.append(page.element);
    await page.element.updateComplete;
    expect([page.email.value, page.password.value]).to.deep.equal(["typed@acme.io", "typed"]);
  });

  it("H4 is cloned to a second element of its own", async () => {
    const page = await openLogin();
    page.send("", "secret");
    await page.element.updateComplete;
    const clone = document.importNode(page.element, true);
    clone.config = {};
    page.element.after(clone);
    await clone.updateComplete;
    expect(clone.querySelectorAll("form")).to.have.length(1);
    const copy = new LoginPage(clone, page.api, []);
    expect(copy.password.value).to.equal("");
    expect(copy.email.id).not.to.equal(page.email.id);
    copy.submit.click();
    await clone.updateComplete;
    expect(copy.focused).to.equal(copy.email);
  });

  it("H4 fifty on a page share one settings request", async () => {
    const api = scriptedApi();
    const body = { status: true, result: { signup_method: "disabled" } };
    await api.answer({ match: "GET /run/acme.tago.run", body });
    const elements = Array.from({ length: 50 }, () =>
      createLogin(api, { properties: { config: undefined } }),
    );
    const parent = await fixture(html`<div></div>`);
    const told = Promise.all(
      elements.map(
        (element) =>
          new Promise<void>((resolve) => {
            element.addEventListener("run-config", ({ detail }) => detail.source === "network" && resolve());
          }),
      ),
    );
    parent.append(...elements);
    expect(elements.every((element) => element.querySelector("[data-action=to-signup]"))).to.equal(true);
    await told;
    for (const element of elements) {
      await element.updateComplete;
      expect(element.querySelector("[data-action=to-signup]")).to.equal(null);
    }
    expect(await api.requests()).to.have.length(1);
  });

  it("U2 D10 signs in before the settings came, and draws them into the same form", async () => {
    const api = scriptedApi();
    const body = { status: true, result: { sso_saml_active: true } };
    await api.answer({ match: "GET /run/acme.tago.run", body, hold: true }, answers.refused());
    const element = createLogin(api, { properties: { config: undefined } });
    const parent = await fixture(html`<div></div>`);
    parent.append(element);
    const page = new LoginPage(element, api, recordEvents(element));
    const { email } = page;
    await page.after("run-error", () => page.send());
    await page.after("run-config", () => api.release());
    expect(page.email).to.equal(email);
    expect(page.email.value).to.equal("ada@acme.io");
    expect(page.alert).not.to.equal("");
    expect(page.action("sso").localName).to.equal("a");
  });

  it("H5 never submits the host's form around it, nor is part of it", async () => {
    const form = await fixture<HTMLFormElement>(html`<form><input name="theirs" value="1" /></form>`);
    const page = await openLogin({ parent: form, answers: [answers.refused(), answers.refused()] });
    let submits = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submits++;
    });
    await page.after("run-error", () => page.send());
    page.password.focus();
    await page.after("run-error", () => sendKeys({ press: "Enter" }));
    expect(submits).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal(["theirs"]);
    expect(page.email.form).to.equal(page.form);
  });

  it("H5 works in a dialog and in a host's shadow root", async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    const root = dialog.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    const page = await openLogin({ parent: root, answers: [answers.refused()] });
    dialog.showModal();
    await page.after("run-error", () => page.send());
    expect(page.focused).to.equal(page.password);
    expect(dialog.open).to.equal(true);
    dialog.close();
  });

  for (const render of ["light", "shadow"]) {
    for (const what of ["the element", "the wrapper"]) {
      it(`H6 heals once when the host empties ${what} (${render})`, async () => {
        const page = await openLogin({ attributes: { render }, answers: [answers.refused()] });
        const root = page.element.shadowRoot ?? page.element;
        const { form, wrapper } = page;
        const target = what === "the element" ? root : wrapper;
        target.replaceChildren();
        await page.element.updateComplete;
        expect(root.contains(form)).to.equal(true);
        await page.after("run-error", () => page.send());
        expect(page.alert).to.contain("do not match");
        target.replaceChildren();
        await page.element.updateComplete;
        expect(root.contains(form)).to.equal(false);
      });
    }
  }

  it("H8 shows a later error, countdown and view although a translator replaced every text", async () => {
    const page = await openLogin({ answers: [answers.refused(), answers.rateLimited(90), answers.otp()] });
    const translate = () => {
      const walker = document.createTreeWalker(page.wrapper, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({ data }) => data.trim())) {
        const other = document.createElement("span");
        other.textContent = `«${text.data}»`;
        text.replaceWith(other);
      }
    };
    const lines = await readConsole(async () => {
      translate();
      await page.after("run-error", () => page.send());
      expect(page.alert).to.contain("do not match an active account");
      translate();
      await page.after("run-error", () => page.send());
      expect(page.alert).to.contain("Too many tries.");
      expect(page.text("[type=submit]")).to.match(/^Wait (90|89) seconds$/);
      translate();
      page.element.region = "eu-w1"; // Another server, without that limit.
      await page.element.updateComplete;
      expect(page.text("[type=submit]")).to.equal("Sign in");
      await page.after("run-otp-required", () => page.send());
    });
    expect(page.text("[role=heading]")).to.equal("Enter your code");
    expect(lines).to.deep.equal([]);
  });

  it("H1 says in one line that it has no run-url, and uses the page's own host", async () => {
    const lines = await readConsole(async () => {
      for (const parent of [await fixture(html`<div></div>`), await fixture(html`<div></div>`)]) {
        const element = document.createElement("run-login");
        element.config = {};
        parent.append(element);
      }
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain("has no run-url");
  });
});

/** Watches what listens to window and document from now on; all of ours do so until a signal aborts. */
function spyOnListeners(): { left(): number; restore(): void } {
  const { addEventListener } = EventTarget.prototype;
  const signals: (AbortSignal | undefined)[] = [];
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (this === window || this === document) signals.push((options as AddEventListenerOptions).signal);
    addEventListener.call(this, type, listener, options);
  };
  return {
    left: () => signals.filter((signal) => !signal?.aborted).length,
    restore: () => (EventTarget.prototype.addEventListener = addEventListener),
  };
}
