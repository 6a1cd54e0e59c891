import { expect, fixture, html } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { addLanguage } from "../src/i18n/added-languages.js";
import { LANGUAGES } from "../src/i18n/languages.js";
import { authViews } from "./auth-views.js";
import { expectNoAxeViolations } from "./axe.js";
import { boxOf, misfits, textsIn } from "./fits.js";
import { LANGUAGE_FOLDER, partsShow } from "./language-page.js";
import { loginViews } from "./login-views.js";
import { otpViews } from "./otp-views.js";
import { recoverViews } from "./recover-views.js";
import { signupViews } from "./signup-views.js";

const PSEUDO = "en-XA";
const ALL = [...LANGUAGES, PSEUDO];
const RTL = ["ar", "fa", "he"];
/** axe takes its time: it looks at each view in one of these in turn, and in all languages with `TEST_ALL=1`. */
const SAMPLE = ["ar", "ja", "de", PSEUDO];

const ELEMENTS = {
  "run-login": loginViews,
  "run-signup": signupViews,
  "run-otp": otpViews,
  "run-recover": recoverViews,
  "run-auth": authViews,
};

/** What the views' settings say, and nobody translates: all else of the pseudo-language is in its brackets. */
const NOT_OURS =
  /^(A|Acme|Cold chain, watched|Company site|Donau\S+|How many\?|I agree to the terms|Terms of use|[A-Z2-7 ]{39})$/;

/** What is written from left to right in every language. */
const LEFT_TO_RIGHT = "input:not(.run-unseen):is([name=email], [name=pin_code], [name=phone])";

async function fileOf(language: string): Promise<Record<string, string>> {
  const file = language === PSEUDO ? "/languages/en-XA.json" : `${LANGUAGE_FOLDER}${language}.json`;
  return (await (await fetch(file)).json()) as Record<string, string>;
}

describe("every view in every language, at 320 px", () => {
  before(async () => {
    await setViewport({ width: 320, height: 800 });
    for (const language of ALL) {
      if (language !== "en") addLanguage(language, await fileOf(language));
    }
  });
  after(() => setViewport({ width: 800, height: 600 }));

  let turn = 0;
  for (const [tag, views] of Object.entries(ELEMENTS)) {
    for (const [view, open] of Object.entries(views)) {
      const sample = SAMPLE[turn++ % SAMPLE.length]!;

      it(`A3 <${tag}> clips nothing, mirrors, and axe finds nothing in its view: ${view}`, async function () {
        this.timeout(120_000);
        const parent = await fixture<HTMLElement>(html`<div></div>`);
        const element = await open(parent, "light");
        for (const language of ALL) {
          element.lang = language;
          await partsShow(element, language);
          expect(misfits(element), language).to.deep.equal([]);
          expectDirection(element, RTL.includes(language) ? "rtl" : "ltr");
          if (language === PSEUDO) expect(untranslated(element)).to.deep.equal([]);
          if (process.env.TEST_ALL || language === sample) await expectNoAxeViolations(parent);
        }
      });
    }
  }
});

function untranslated(element: Element): string[] {
  const texts = textsIn(element).map(({ node }) => node.data.trim());
  return texts.filter((text) => !/⟦.*⟧/.test(text) && !NOT_OURS.test(text));
}

function expectDirection(element: Element, direction: "ltr" | "rtl"): void {
  for (const wrapper of element.querySelectorAll<HTMLElement>(".run-root")) {
    expect(wrapper.dir).to.equal(direction);
  }
  for (const input of element.querySelectorAll<HTMLInputElement>(LEFT_TO_RIGHT)) {
    expect(getComputedStyle(input).direction, input.outerHTML).to.equal("ltr");
  }
  const side = direction === "rtl" ? "right" : "left";
  for (const { node, holder } of textsIn(element)) {
    const field = holder.closest(".run-field");
    if (!field || !holder.matches(".run-label, .run-field-error")) continue;
    // Words of the owner's, in their own direction, have the mark of a required field at their end.
    const slack = holder.dir ? 16 : 2;
    expect(boxOf(node)[side], holder.outerHTML).to.be.closeTo(field.getBoundingClientRect()[side], slack);
  }
}

describe("lines", () => {
  for (const [language, text, isBad] of [
    ["ja", "新しいパスワードの設定、新しいパスワードを設定してください", /パ(スワ?)?$/],
    ["ko", "새 비밀번호를 설정하려면 이메일에 있는 링크를 열어 주세요", /\S$/],
  ] as const) {
    it(`break between the words of ${language}`, async () => {
      addLanguage(language, { SIGN_IN: text });
      const parent = await fixture<HTMLElement>(html`<div></div>`);
      const element = await loginViews["login"]!(parent, "light");
      element.lang = language;
      await partsShow(element, language);
      const said = textsIn(element).find(({ node }) => node.data.includes(text))!.node;
      // What Chromium goes by, for glyphs too: Japanese ones are not Chinese ones.
      const locale = getComputedStyle(said.parentElement!).getPropertyValue("-webkit-locale");
      expect(locale).to.equal(`"${language}"`);
      for (let width = 180; width <= 260; width += 2) {
        parent.style.width = `${width}px`;
        const lines = linesOf(said);
        expect(lines.length, `${width} px`).to.be.above(1);
        for (const line of lines.slice(0, -1)) expect(line, `${width} px`).not.to.match(isBad);
      }
    });
  }
});

/** A text as it is broken on the screen. */
function linesOf(node: Text): string[] {
  const lines: string[] = [];
  let bottom = -Infinity;
  const range = document.createRange();
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width > 0 && box.top >= bottom) {
      lines.push("");
      ({ bottom } = box);
    }
    lines.push(`${lines.pop() ?? ""}${node.data[at]!}`);
  }
  return lines;
}
