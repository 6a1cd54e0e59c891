import { expect, fixture, html } from "@open-wc/testing";
import { answers, createLogin, openLogin } from "../../../test-support/login-page.js";
import { scriptedApi } from "../../../test-support/scripted-api.js";
import { RunLogin } from "./run-login.js";

for (const render of ["light", "shadow"]) {
  describe(`<run-login render="${render}"> its root`, () => {
    const open = (options = {}) => openLogin({ attributes: { render }, ...options });

    it("R1 adds the wrapper first, with the form already in it", async () => {
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const element = createLogin(scriptedApi(), { attributes: { render } });
      if (render === "shadow") element.attachShadow({ mode: "open" });
      const root = element.shadowRoot ?? element;
      const observer = new MutationObserver(() => undefined);
      observer.observe(root, { childList: true, subtree: true });
      parent.append(element);
      // Nothing was added to the wrapper once it was in: a manager that looks at it finds the fields.
      const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
      expect(added).to.have.length(1);
      expect(added[0] === root.firstChild).to.equal(true);
      expect((added[0] as Element).querySelectorAll("form input")).to.have.length(2);
    });

    it("R4 is whole when connecting returns, with no request before or without need", async () => {
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const api = scriptedApi();
      const element = createLogin(api, { attributes: { render } });
      parent.append(element);
      const root = element.shadowRoot ?? element;
      expect(root.querySelectorAll("form input")).to.have.length(2);
      expect(element.dataset["view"]).to.equal("login");
      await element.updateComplete;
      expect(await api.requests()).to.deep.equal([]);
    });

    it("R4 asks nobody for settings that the page hands over right after it has added the tag", async () => {
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const api = scriptedApi();
      const element = createLogin(api, { attributes: { render }, properties: { config: undefined } });
      parent.append(element);
      element.config = {};
      await element.updateComplete;
      expect(await api.requests()).to.deep.equal([]);
    });

    it("R2 reads the fields at submit, whoever filled them", async () => {
      const page = await open({ answers: [answers.signedIn()] });
      page.email.value = "manager@acme.io";
      page.password.value = "filled without an event";
      await page.after("run-authenticated", () => page.form.requestSubmit());
      expect((await page.api.requests())[0]!.body).to.deep.equal({
        email: "manager@acme.io",
        password: "filled without an event",
      });
    });

    it("R3 keeps each input, its value, focus and selection through everything that arrives", async () => {
      const page = await open({ answers: [{ ...answers.refused("x", 500), hold: true }] });
      const { element, email, password } = page;
      const nodes = [...page.wrapper.querySelectorAll("input")];
      email.value = "half@typ";
      password.value = "sec";
      email.focus();
      email.type = "text"; // An e-mail field has no selection to ask for.
      email.setSelectionRange(2, 5);
      const same = () => {
        expect([...page.wrapper.querySelectorAll("input")]).to.deep.equal(nodes);
        expect([email.value, password.value]).to.deep.equal(["half@typ", "sec"]);
        expect(page.focused).to.equal(email);
        expect([email.selectionStart, email.selectionEnd]).to.deep.equal([2, 5]);
      };
      element.config = { theme: { loginForm: "#123", inputBackground: "#456" }, sso_saml_active: true };
      await element.updateComplete;
      same();
      element.setAttribute("lang", "pt-BR");
      await element.updateComplete;
      same();
      element.headingLevel = 3;
      element.region = "eu-w1";
      element.runUrl = "other.tago.run";
      await element.updateComplete;
      same();
      page.form.requestSubmit();
      await element.updateComplete;
      same();
      await page.after("run-error", () => page.api.release());
      same();
    });

    it("R5 has the same names and autocomplete each time, and ids that differ between elements", async () => {
      const read = async () => {
        const { wrapper } = await open();
        return [...wrapper.querySelectorAll("input")].map(({ name, autocomplete, id }) => ({
          name,
          autocomplete,
          id,
        }));
      };
      const [first, second] = [await read(), await read()];
      const stripped = (fields: typeof first) =>
        fields.map(({ id, ...rest }) => [rest, id.replace(/\d+/, "")]);
      expect(stripped(first)).to.deep.equal(stripped(second));
      expect(first.map(({ id }) => id)).not.to.deep.equal(second.map(({ id }) => id));
    });

    it("has one root, and the same controls, parts and labels in it", async () => {
      const page = await open();
      expect(Boolean(page.element.shadowRoot)).to.equal(render === "shadow");
      expect([...page.wrapper.querySelectorAll("*")].filter((node) => node.shadowRoot)).to.have.length(0);
      for (const input of page.wrapper.querySelectorAll("input")) {
        expect(input.labels).to.have.length(1);
        expect(input.form).to.equal(page.form);
      }
      const parts = [...page.wrapper.querySelectorAll("[part]")].flatMap((node) => [...node.part]);
      expect(parts).to.include.members(["card", "form", "heading", "label", "input", "alert", "submit"]);
    });
  });
}

describe("<run-login> and what the host wrote between its tags", () => {
  const content = html`stray text
    <p class="fallback">Sign in <a href="/login">on our page</a>.</p>
    <p slot="footer" class="kept">Need help?</p>
    <!-- a comment of theirs -->`;

  it("R8 leaves every node where it is, shows the slotted ones and hides the rest", async () => {
    const parent = await fixture<HTMLElement>(html`<div>${content}</div>`);
    const element = createLogin(scriptedApi());
    element.append(...parent.childNodes);
    const before = [...element.childNodes];
    parent.append(element);
    await element.updateComplete;
    expect([...element.childNodes].slice(0, before.length)).to.deep.equal(before);
    expect(element.lastElementChild!.className).to.equal("run-root");
    expect(element.querySelector(".fallback")!.getClientRects()).to.have.length(0);
    const kept = element.querySelector(".kept")!;
    expect(kept.getBoundingClientRect().height).to.be.above(10);
  });

  it("R8 gives stray text no room", async () => {
    const page = await openLogin();
    const range = document.createRange();
    page.element.parentElement!.style.lineHeight = "40px";
    page.element.prepend("not for those with a script");
    range.selectNode(page.element.firstChild!);
    expect(range.getBoundingClientRect()).to.include({ height: 0, width: 0 });
    expect(page.element.getBoundingClientRect().height).to.equal(page.wrapper.getBoundingClientRect().height);
  });
});

describe("<run-login> told its root by a property, as React and Vue do", () => {
  it("takes it as the attribute, before it is defined too", async () => {
    const early = document.createElement("run-login-early");
    Object.assign(early, { render: "shadow" });
    class RunLoginEarly extends RunLogin {}
    customElements.define("run-login-early", RunLoginEarly);
    const late = createLogin(scriptedApi());
    Object.assign(late, { render: "shadow" });
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.append(early, late);
    for (const element of [early, late]) {
      expect(element.getAttribute("render")).to.equal("shadow");
      expect(element.shadowRoot?.querySelectorAll("form input")).to.have.length(2);
    }
  });
});
