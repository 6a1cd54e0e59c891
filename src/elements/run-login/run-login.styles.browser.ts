import { expect, fixture, html } from "@open-wc/testing";
import { createLogin, openLogin } from "../../../test-support/login-page.js";
import { scriptedApi } from "../../../test-support/scripted-api.js";

/** Adds a style sheet of the host page's own; gone at the end of the test. */
async function hostStyle(css: string): Promise<void> {
  const style = document.createElement("style");
  style.textContent = css;
  await fixture(style);
}

/** What a person sees of each control. */
function look(root: ParentNode): string[] {
  const seen = [
    "fontSize",
    "color",
    "backgroundColor",
    "borderTopWidth",
    "paddingTop",
    "display",
    "height",
    "width",
  ];
  return [...root.querySelectorAll<HTMLElement>(".run-root *")].map((node) => {
    const style = getComputedStyle(node) as unknown as Record<string, string>;
    return `${node.localName}.${node.classList[0] ?? ""} ${seen.map((name) => style[name]).join(" ")}`;
  });
}

const FRAMEWORK = `
  *, ::before, ::after { box-sizing: border-box; border: 0 solid red; margin: 0; padding: 0 }
  html { font-size: 62.5% } body { font: 1.6rem/2 serif }
  form { display: flex; background: pink; padding: 3rem }
  label { display: inline-block; margin-bottom: .5rem; font-weight: 700 }
  input:not([type="checkbox"]), select { width: 50%; height: 20px; border: 3px dotted lime; margin: 9px }
  input[type="email"] { background: yellow; color: red }
  button, [type="submit"] { appearance: none; background: none; border-radius: 0; width: 100%; color: lime }
  button:not(:disabled), a:not([href=""]) { text-transform: uppercase; color: lime }
  p, div > p { margin: 3rem; font-size: 3rem } svg { display: block; width: 100%; vertical-align: middle }
  [hidden] { display: none !important } [role="alert"] { border: 5px solid lime }
`;

describe("<run-login> and the host's styles", () => {
  it("R6 looks the same under a framework's rules for bare tags", async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const page = await openLogin({ parent });
    parent.style.width = "480px";
    const alone = look(page.element);
    await hostStyle(FRAMEWORK);
    expect(look(page.element)).to.deep.equal(alone);
  });

  it("R6 stays usable under *{all:unset}", async () => {
    await hostStyle("* { all: unset }");
    const page = await openLogin();
    expect(getComputedStyle(page.element).display).to.equal("block");
    for (const input of [page.email, page.password]) {
      const { width, height } = input.getBoundingClientRect();
      expect(width).to.be.above(200);
      expect(height).to.be.above(40);
      expect(getComputedStyle(input).borderTopWidth).to.equal("1px");
    }
    expect(getComputedStyle(page.submit).backgroundColor).to.equal("rgb(43, 78, 233)");
    expect(page.get("svg").getBoundingClientRect().width).to.be.above(16);
  });

  it("R6 counts one sheet for all, and takes it out with the last element", async () => {
    const before = [...document.adoptedStyleSheets];
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const elements = Array.from({ length: 50 }, () => createLogin(scriptedApi()));
    parent.append(...elements);
    expect(document.adoptedStyleSheets).to.have.length(before.length + 1);
    for (const element of elements.slice(1)) element.remove();
    expect(document.adoptedStyleSheets).to.have.length(before.length + 1);
    elements[0]!.remove();
    expect([...document.adoptedStyleSheets]).to.deep.equal(before);
  });

  it("R6 adopts it into the shadow root around it, and into its own", async () => {
    const outer = (await fixture<HTMLElement>(html`<div></div>`)).attachShadow({ mode: "open" });
    const page = await openLogin({ parent: outer });
    expect(outer.adoptedStyleSheets).to.have.length(1);
    expect(getComputedStyle(page.submit).backgroundColor).to.equal("rgb(43, 78, 233)");
    page.element.remove();
    expect(outer.adoptedStyleSheets).to.have.length(0);
    const own = await openLogin({ parent: outer, attributes: { render: "shadow" } });
    expect(outer.adoptedStyleSheets).to.have.length(0);
    expect(own.element.shadowRoot!.adoptedStyleSheets).to.have.length(1);
  });

  it("R6 looks the same in both roots", async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const light = await openLogin({ parent });
    const shadow = await openLogin({ parent, attributes: { render: "shadow" } });
    expect(look(shadow.element.shadowRoot!)).to.deep.equal(look(light.element));
  });

  it("R6 lets the host restyle by custom property, by class one step stronger, and by part", async () => {
    await hostStyle(`
      run-login { --run-login-button: rgb(1, 2, 3) }
      run-login .run-root.run-root.run-root .run-submit { letter-spacing: 3px }
      run-login::part(submit) { letter-spacing: 4px }
    `);
    const light = await openLogin();
    const shadow = await openLogin({ attributes: { render: "shadow" } });
    expect(getComputedStyle(light.submit).backgroundColor).to.equal("rgb(1, 2, 3)");
    expect(getComputedStyle(light.submit).letterSpacing).to.equal("3px");
    expect(getComputedStyle(shadow.submit).backgroundColor).to.equal("rgb(1, 2, 3)");
    expect(getComputedStyle(shadow.submit).letterSpacing).to.equal("4px");
  });

  for (const render of ["light", "shadow"]) {
    it(`is hidden with its host, and with what is around it (${render})`, async () => {
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const page = await openLogin({ parent, attributes: { render } });
      page.element.hidden = true;
      expect(page.wrapper.getClientRects()).to.have.length(0);
      page.element.hidden = false;
      parent.style.visibility = "hidden";
      expect(getComputedStyle(page.email).visibility).to.equal("hidden");
      parent.style.visibility = "";
      parent.style.pointerEvents = "none";
      expect(getComputedStyle(page.submit).pointerEvents).to.equal("none");
    });
  }

  it("is as wide in a flex row, a grid or a dialog as in a block, whatever it says", async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const page = await openLogin({ parent });
    parent.style.width = "600px";
    const wide = page.wrapper.getBoundingClientRect().width;
    expect(wide).to.equal(416);
    for (const css of [
      "display:flex;justify-content:center",
      "display:grid;place-items:center",
      "float:left",
    ]) {
      parent.style.cssText = css;
      expect(page.wrapper.getBoundingClientRect().width, css).to.equal(wide);
      page.submit.click();
      await page.element.updateComplete;
      expect(page.wrapper.getBoundingClientRect().width, `${css}, with errors`).to.equal(wide);
    }
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    dialog.append(page.element);
    dialog.showModal();
    expect(page.wrapper.getBoundingClientRect().width).to.equal(wide);
    dialog.close();
  });
});
