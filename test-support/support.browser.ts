import { expect, fixture, html } from "@open-wc/testing";
import { executeServerCommand, sendKeys } from "@web/test-runner-commands";
import { expectNoAxeViolations } from "./axe.js";
import { resetMedia, setMedia } from "./media.js";

const matches = (query: string) => matchMedia(query).matches;

describe("the browser tests' own tools", () => {
  afterEach(resetMedia);

  it("set and reset forced colours and reduced motion", async () => {
    await setMedia({ forcedColors: "active", reducedMotion: "reduce" });
    expect(matches("(forced-colors: active)")).to.equal(true);
    expect(matches("(prefers-reduced-motion: reduce)")).to.equal(true);
    await resetMedia();
    expect(matches("(forced-colors: active)")).to.equal(false);
    expect(matches("(prefers-reduced-motion: reduce)")).to.equal(false);
  });

  it("pass a labelled input and refuse a bare one", async () => {
    const good = await fixture(html`<label>E-mail <input type="email" /></label>`);
    await expectNoAxeViolations(good);
    const bad = await fixture(html`<div><input type="email" /></div>`);
    const error = await expectNoAxeViolations(bad).catch((reason: unknown) => reason);
    expect(String(error)).to.contain("axe: label");
  });

  it("type real keys and read the accessibility tree", async () => {
    const label = await fixture(html`<label>Name <input /></label>`);
    label.querySelector("input")?.focus();
    await sendKeys({ type: "Ada" });
    expect(label.querySelector("input")?.value).to.equal("Ada");
    expect(JSON.stringify(await executeServerCommand("a11y-snapshot"))).to.match(/"textbox",.*"name":"Name/);
  });

  it("draw text, in Arabic as well", async () => {
    const text = await fixture(html`<p><span>Sign in</span> <span>تسجيل الدخول</span></p>`);
    for (const span of text.querySelectorAll("span")) {
      expect(span.getBoundingClientRect().width).to.be.above(30);
    }
  });
});
