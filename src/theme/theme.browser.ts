import { expect, fixture, html } from "@open-wc/testing";
import fc from "fast-check";
import { completeTheme } from "../../test-support/arbitrary-theme.js";
import { answers, type LoginPage, openLogin } from "../../test-support/login-page.js";
import { contrast, light, over } from "./contrast.js";
import type { Color } from "./hex.js";

const SEED = 20_251;
const WHITE: Color = [255, 255, 255, 1];
const BLACK: Color = [0, 0, 0, 1];

/** A computed colour: the browser writes them as `rgb(…)` or `rgba(…)`. */
function read(element: Element, property: string): Color {
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] =
    getComputedStyle(element)
      .getPropertyValue(property)
      .match(/[\d.]+/g)
      ?.map(Number) ?? [];
  // It rounds alpha to what still tells its 256 steps apart.
  return [red, green, blue, Math.round(alpha * 255) / 255];
}

/** What a person sees on black and on white behind the card; the worse of the two. */
function seen(
  page: LoginPage,
  ink: Element,
  property: string,
  within: readonly Element[],
  outside = false,
): number {
  const ratios = [BLACK, WHITE].map((backdrop) => {
    const card = over(read(page.get(".run-card"), "background-color"), backdrop);
    const fill = within.reduce((ground, element) => over(read(element, "background-color"), ground), card);
    return contrast(light(over(read(ink, property), fill)), light(outside ? card : fill));
  });
  return Math.min(...ratios);
}

/** Each pair of the table that a form shows: what, its contrast, and what it needs. */
function pairs(page: LoginPage): [string, number, number][] {
  const { email, submit } = page;
  const rows: [string, number, number][] = [
    ["heading", seen(page, page.get(".run-heading"), "color", []), 4.5],
    ["label", seen(page, page.get(".run-label"), "color", []), 4.5],
    ["link", seen(page, page.action("to-recover"), "color", []), 4.5],
    ["field text", seen(page, email, "color", [email]), 4.5],
    ["icon", seen(page, page.get(".run-toggle"), "color", [page.password]), 3],
    ["button text", seen(page, submit, "color", [submit]), 4.5],
    ["border, inside", seen(page, email, "border-top-color", [email]), 3],
    ["border, outside", seen(page, email, "border-top-color", [email], true), 3],
  ];
  const focused = page.find(":focus-visible");
  if (focused) rows.push(["focus ring", seen(page, focused, "outline-color", []), 3]);
  for (const error of page.wrapper.querySelectorAll(".run-field-error:not(:empty)")) {
    rows.push(["field error", seen(page, error, "color", []), 4.5]);
  }
  const alert = page.get(".run-alert");
  if (alert.textContent) rows.push(["alert", seen(page, alert, "color", [alert]), 4.5]);
  return rows;
}

for (const render of ["light", "shadow"]) {
  describe(`200 random themes as they are painted (${render})`, () => {
    it("A1 shows each text at 4.5 : 1 and each line and icon at 3 : 1, with errors, alert, busy and focus", async function () {
      this.timeout(60_000);
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const attributes = { render };
      const refused = await openLogin({ parent, attributes, answers: [answers.refused()] });
      await refused.after("run-error", () => refused.send());
      const busy = await openLogin({ parent, attributes, answers: [{ ...answers.signedIn(), hold: true }] });
      busy.send();
      const empty = await openLogin({ parent, attributes });
      empty.submit.click();
      await empty.element.updateComplete;
      empty.email.focus();
      const kinds = new Set<string>();
      for (const [index, theme] of fc.sample(completeTheme, { numRuns: 200, seed: SEED }).entries()) {
        for (const page of [refused, busy, empty]) {
          page.element.config = { theme };
          await page.element.updateComplete;
          for (const [what, ratio, needs] of pairs(page)) {
            kinds.add(what);
            expect(ratio, `${what} of theme ${index}: ${JSON.stringify(theme)}`).to.be.at.least(needs);
          }
        }
      }
      expect(busy.email.readOnly).to.equal(true);
      expect([...kinds]).to.include.members(["field error", "alert", "focus ring"]);
    });
  });
}
