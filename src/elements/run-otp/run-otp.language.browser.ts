import { expect } from "@open-wc/testing";
import { openAuth } from "../../../test-support/auth-page.js";
import { LANGUAGE_FOLDER, partsShow, showsLanguage } from "../../../test-support/language-page.js";
import { answers as login, openLogin } from "../../../test-support/login-page.js";
import { answers, openSetup } from "../../../test-support/otp-page.js";
import { followUser, keepLanguage } from "../shared/language-watch.js";

const german = answers.user({}, { language: "de-AT" });

const open = (attributes: Readonly<Record<string, string>> = {}, user = german) =>
  openSetup({ answers: [user], attributes: { "lang-url": LANGUAGE_FOLDER, ...attributes } });

describe("<run-otp mode=setup> and the user's own language", () => {
  afterEach(() => {
    followUser("");
    sessionStorage.clear();
  });

  it("is spoken once the record is read, by every element of the page", async () => {
    const other = await openLogin({ attributes: { "lang-url": LANGUAGE_FOLDER } });
    const page = await open();
    await showsLanguage(page.element, "de");
    await showsLanguage(other.element, "de");
    expect(page.get("[data-method=sms]").textContent.trim()).to.equal("Einschalten");
  });

  it("gives way to what the page says, and to what the person chose", async () => {
    const fixed = await open({ lang: "ar" });
    await showsLanguage(fixed.element, "ar");
    const page = await open();
    await showsLanguage(page.element, "de");
    keepLanguage("he");
    await showsLanguage(page.element, "he");
    expect(fixed.wrapper.lang).to.equal("ar");
  });

  for (const language of ["", "tlh", "../../x", "\u202ede"]) {
    it(`D7 is left alone where the record has none that we know: ${JSON.stringify(language)}`, async () => {
      const page = await open({}, answers.user({}, { language }));
      expect(page.wrapper.lang).to.equal("en");
    });
  }

  it("is the whole page's in <run-auth>", async () => {
    const page = await openAuth({
      attributes: { view: "otp-setup", "lang-url": LANGUAGE_FOLDER },
      answers: [login.signedIn(), german],
    });
    await page.turn(() => page.send({ email: "ada@acme.io", password: "correct horse" }));
    await partsShow(page.element, "de");
    expect(page.element.querySelector("run-otp")!.dataset["view"]).to.equal("otp-setup");
  });
});
