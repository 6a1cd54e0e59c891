import { expect, fixture, html } from "@open-wc/testing";
import { html as litHtml } from "lit";
import { sendKeys } from "@web/test-runner-commands";
import { expectNoAxeViolations } from "../../../test-support/axe.js";
import { LANGUAGE_FOLDER, showsLanguage } from "../../../test-support/language-page.js";
import { scriptedApi } from "../../../test-support/scripted-api.js";
import { chooseLanguage, languageName, renderLanguageMenu } from "./language-menu.js";
import { RunElement } from "./run-element.js";

/** The least that an element with a menu is. */
class MenuElement extends RunElement {
  protected override get view(): string {
    return "menu";
  }

  protected override connectTo(): void {
    // Nothing to do.
  }

  protected override renderView(): unknown {
    return litHtml`<div class="run-card">${renderLanguageMenu({
      id: `${this.idPrefix}-language`,
      languages: this.language.offered,
      current: this.language.wanted,
      onChoose: (language) => chooseLanguage(this, language),
    })}</div>`;
  }
}
customElements.define("menu-element", MenuElement);

async function open(lang: string, languages: string[]): Promise<MenuElement> {
  const element = new MenuElement();
  element.apiUrl = scriptedApi().url;
  element.runUrl = "acme.tago.run";
  element.langUrl = LANGUAGE_FOLDER;
  element.config = { languages };
  element.lang = lang;
  (await fixture(html`<div></div>`)).append(element);
  await element.updateComplete;
  return element;
}
const selectIn = (element: Element) => element.querySelector("select")!;

describe("the language menu", () => {
  afterEach(() => sessionStorage.clear());

  it("names what the RUN offers and we have, each in its own words", async () => {
    const select = selectIn(await open("en", ["en-US", "ar", "de-DE", "tlh"]));
    expect([...select.options].map(({ text, value }) => [value, text])).to.deep.equal([
      ["en", "English"],
      ["ar", "العربية"],
      ["de", "Deutsch"],
    ]);
    expect(select.labels[0]!.textContent).to.equal("Language");
    expect(select.value).to.equal("en");
    await expectNoAxeViolations(select.closest("menu-element")!);
  });

  it("offers all of ours where the RUN names none", async () => {
    const values = [...selectIn(await open("en", [])).options].map(({ value }) => value);
    expect(values).to.include.members(["en", "ar", "de"]);
  });

  it("changes the language for the tab by keys, keeps its focus and itself, and wins over the page's own", async () => {
    const element = await open("en", []);
    const other = await open("auto", ["en", "de", "ar"]);
    const select = selectIn(element);
    select.focus();
    await sendKeys({ type: "Deu" });
    await showsLanguage(element, "de");
    await showsLanguage(other, "de");
    expect(element.lang).to.equal("de");
    expect(other.lang).to.equal("auto");
    expect(document.activeElement === select && selectIn(element) === select).to.equal(true);
    expect(select.labels[0]!.textContent).to.equal("Sprache");
    expect(select.value).to.equal("de");
  });

  it("writes names with a capital, and a code that nobody knows as it is", () => {
    expect(["es", "pt-BR", "ja", "zh-Hant", "!"].map(languageName)).to.deep.equal([
      "Español",
      "Português (Brasil)",
      "日本語",
      "繁體中文",
      "!",
    ]);
  });
});
