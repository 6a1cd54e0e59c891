import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { addLanguage } from "../../i18n/added-languages.js";
import { readConsole } from "../../../test-support/console.js";
import { LANGUAGE_FOLDER, scriptedFolder, showsLanguage } from "../../../test-support/language-page.js";
import { answers, createLogin, openLogin } from "../../../test-support/login-page.js";
import { scriptedApi } from "../../../test-support/scripted-api.js";
import type { LoginPage, LoginPageOptions } from "../../../test-support/login-page.js";
import { keepLanguage } from "../shared/language-watch.js";

const PSEUDO = "en-XA";
addLanguage(PSEUDO, { SIGN_IN: "⟦Šîgñ îñ ~ ~⟧", PASSWORD: "⟦Páššwörd ~ ~⟧" });

const openIn = (lang: string, options: LoginPageOptions = {}): Promise<LoginPage> =>
  openLogin({ ...options, attributes: { lang, "lang-url": LANGUAGE_FOLDER, ...options.attributes } });

describe("<run-login> languages", () => {
  const { lang } = document.documentElement;
  afterEach(() => {
    document.documentElement.lang = lang;
    sessionStorage.clear();
  });

  describe("the language that is shown", () => {
    it("A3 is the attribute's, in any spelling, with its direction, once it is there", async () => {
      const element = createLogin(scriptedApi(), {
        attributes: { lang: "DE_at", "lang-url": LANGUAGE_FOLDER },
      });
      (await fixture(html`<div></div>`)).append(element);
      const wrapper = element.querySelector<HTMLElement>(".run-root")!;
      expect(wrapper).to.include({ lang: "en", dir: "ltr" });
      expect(element.querySelector(".run-submit")!.textContent).to.contain("Sign in");
      await showsLanguage(element, "de");
      expect(wrapper.dir).to.equal("ltr");
      expect(element.querySelector(".run-submit")!.textContent.trim()).to.equal("Anmelden");
    });

    it("R4 has the sides of the language to come from its first frame, and its own where that can't be had", async () => {
      for (const folder of [LANGUAGE_FOLDER, "/nowhere/"]) {
        const element = createLogin(scriptedApi(), { attributes: { lang: "ar", "lang-url": folder } });
        (await fixture(html`<div></div>`)).append(element);
        const wrapper = element.querySelector<HTMLElement>(".run-root")!;
        expect(wrapper).to.include({ lang: "en", dir: "rtl" });
        const [lang, dir] = folder === LANGUAGE_FOLDER ? ["ar", "rtl"] : ["en", "ltr"];
        await waitUntil(() => wrapper.lang === lang && wrapper.dir === dir, `${lang} from ${folder}`);
      }
    });

    it("says the page's own texts at once, whether or not its language comes", async () => {
      const page = await openIn("de", { attributes: { "lang-url": "/nowhere/" } });
      page.element.texts = { SIGN_IN: "Go" };
      await page.element.updateComplete;
      expect(page.text(".run-submit")).to.equal("Go");
    });

    it("A3 mirrors for Arabic, and keeps e-mail and code from left to right", async () => {
      const page = await openIn("ar", { answers: [answers.otp()] });
      await showsLanguage(page.element, "ar");
      expect(page.wrapper.dir).to.equal("rtl");
      expect(getComputedStyle(page.email).direction).to.equal("ltr");
      expect(getComputedStyle(page.password).direction).to.equal("rtl");
      const right = (selector: string) => page.get(selector).getBoundingClientRect().right;
      expect(right("label[for$=email]")).to.be.closeTo(right("input[name=email]"), 1);
      await page.after("run-otp-required", () => page.send());
      expect(getComputedStyle(page.pin).direction).to.equal("ltr");
      expect(page.text("[role=heading]")).to.equal("أدخل الرمز");
    });

    it("follows the page around it, through a shadow root, while it lives", async () => {
      document.documentElement.lang = "ar";
      const outer = await fixture(html`<section lang="de"><div></div></section>`);
      const parent = outer.querySelector("div")!.attachShadow({ mode: "open" });
      const page = await openLogin({ attributes: { "lang-url": LANGUAGE_FOLDER }, parent });
      await showsLanguage(page.element, "de");
      outer.setAttribute("lang", "en");
      await showsLanguage(page.element, "en");
      outer.removeAttribute("lang");
      await showsLanguage(page.element, "ar");
      document.documentElement.lang = "de";
      await showsLanguage(page.element, "de");
      page.element.lang = "en";
      await showsLanguage(page.element, "en");
      expect(page.text(".run-submit")).to.equal("Sign in");
    });

    it("is the one that the person chose, for the tab, unless the page says which", async () => {
      const chosen = await openLogin({ attributes: { "lang-url": LANGUAGE_FOLDER } });
      const fixed = await openIn("ar");
      await showsLanguage(fixed.element, "ar");
      keepLanguage("de");
      await showsLanguage(chosen.element, "de");
      expect(fixed.wrapper.lang).to.equal("ar");
      const later = await openLogin({ attributes: { "lang-url": LANGUAGE_FOLDER } });
      expect(later.wrapper.lang, "known already, so in the first render").to.equal("de");
      keepLanguage("en");
    });

    it("is, with auto, the browser's first that the RUN offers", async () => {
      const languages = ["sv", "de-CH", "en"];
      Object.defineProperty(navigator, "languages", { configurable: true, get: () => languages });
      try {
        const info = { languages: ["en-US", "de", "ar"] };
        const page = await openIn("auto", { properties: { config: info } });
        await showsLanguage(page.element, "de");
        page.element.config = { languages: ["en-US", "ar"] };
        await showsLanguage(page.element, "en");
      } finally {
        Reflect.deleteProperty(navigator, "languages");
      }
    });

    it("H7 works without storage", async () => {
      const storage = Object.getOwnPropertyDescriptor(window, "sessionStorage")!;
      Object.defineProperty(window, "sessionStorage", {
        configurable: true,
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
      try {
        const page = await openLogin({ attributes: { "lang-url": LANGUAGE_FOLDER } });
        keepLanguage("de");
        await showsLanguage(page.element, "de");
        keepLanguage("");
      } finally {
        Object.defineProperty(window, "sessionStorage", storage);
      }
    });
  });

  describe("switching", () => {
    it("R3 keeps value, caret, focus and inputs through twenty of them, while a person types", async () => {
      const page = await openIn("en");
      const { email, password } = page;
      password.value = "a password";
      email.focus();
      await sendKeys({ type: "ada" });
      for (let turn = 0; turn < 20; turn++) {
        page.element.lang = turn % 2 ? "en" : ["de", PSEUDO, "ar"][(turn / 2) % 3]!;
        // Typed at the caret: it would be out of order had the caret moved.
        await sendKeys({ type: String.fromCharCode(97 + turn) });
        await sendKeys({ press: "ArrowLeft" });
        await showsLanguage(page.element, page.element.lang);
        await sendKeys({ press: "ArrowRight" });
        expect(page.email === email && page.password === password && page.focused === email).to.equal(true);
      }
      expect(email.value).to.equal("adaabcdefghijklmnopqrst");
      expect(password.value).to.equal("a password");
      await page.element.updateComplete;
    });

    it("asks for no file in English, for none twice, and for none that the page has added", async () => {
      const folder = await scriptedFolder({ match: "GET /de.json", body: { SIGN_IN: "Los" } });
      const page = await openLogin({ attributes: { lang: "en", "lang-url": folder.url } });
      await page.element.updateComplete;
      page.element.lang = PSEUDO;
      await showsLanguage(page.element, PSEUDO);
      for (const next of ["de", "en", "de"]) {
        page.element.lang = next;
        await showsLanguage(page.element, next);
      }
      expect(page.text(".run-submit")).to.equal("Los");
      expect((await folder.requests()).map(({ path }) => path)).to.deep.equal(["/de.json"]);
    });
  });

  describe("a file that can't be had", () => {
    const faults = {
      missing: { match: "GET /de.json", status: 404, body: "Not found" },
      "no JSON": { match: "GET /de.json", body: "<!doctype html>" },
      "a list": { match: "GET /de.json", body: ["Anmelden"] },
      refused: { match: "GET /de.json", status: 403, body: { status: false, message: "Denied" } },
      "too big": { match: "GET /de.json", body: { SIGN_IN: "x".repeat(1_000_001) } },
    };
    for (const [name, fault] of Object.entries(faults)) {
      it(`leaves the texts before when it is ${name}, says so once, and works on the next try`, async () => {
        const folder = await scriptedFolder(fault);
        let page!: LoginPage;
        const lines = await readConsole(async () => {
          page = await openLogin({ attributes: { lang: "de", "lang-url": folder.url } });
          await requestsOf(folder, 1);
          await page.element.updateComplete;
        });
        const failed = lines.length > 0 ? lines : await nextConsoleLine();
        expect(failed).to.have.length(1);
        expect(failed[0]).to.match(/run-auth-elements: texts could not be loaded.*de\.json/);
        expect(page.wrapper.lang).to.equal("en");
        expect(page.text(".run-submit")).to.equal("Sign in");
        page.element.requestUpdate();
        await page.element.updateComplete;
        await folder.answer({ match: "GET /de.json", body: { SIGN_IN: "Anmelden" } });
        expect(await folder.requests(), "no loop").to.have.length(1);
        page.element.lang = "de";
        await showsLanguage(page.element, "de");
        expect(page.text(".run-submit")).to.equal("Anmelden");
      });
    }

    it("leaves the texts before while it hangs, and a later try doesn't wait for it", async () => {
      const folder = await scriptedFolder({ match: "GET /de.json", hold: true });
      const page = await openLogin({ attributes: { lang: PSEUDO, "lang-url": folder.url } });
      page.element.lang = "de";
      await requestsOf(folder, 1);
      expect(page.wrapper.lang).to.equal(PSEUDO);
      expect(page.text(".run-submit")).to.equal("⟦Šîgñ îñ ~ ~⟧");
      page.element.lang = "en";
      await showsLanguage(page.element, "en");
      await new Promise((resolve) => setTimeout(resolve));
      await folder.answer({ match: "GET /de.json", body: { SIGN_IN: "Anmelden" } });
      page.element.lang = "de";
      await showsLanguage(page.element, "de");
      expect(page.text(".run-submit")).to.equal("Anmelden");
      await folder.release();
    });

    it("is told where nobody says where the files are", async () => {
      const lines = await readConsole(async () => {
        const page = await openLogin({ attributes: { lang: "ar" } });
        await page.element.updateComplete;
        await new Promise((resolve) => setTimeout(resolve));
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/set lang-url, or call addLanguage/);
    });

    it("D7 is never one that a path trick names", async () => {
      const folder = await scriptedFolder();
      for (const trick of ["../../evil", "de/../../x", "de%2f..%2fx", "..", "__proto__"]) {
        const page = await openLogin({ attributes: { lang: trick, "lang-url": folder.url } });
        await page.element.updateComplete;
        expect(page.wrapper.lang).to.equal("en");
        page.element.remove();
      }
      expect(await folder.requests()).to.deep.equal([]);
    });
  });
});

/** Waits until so many requests have come. */
async function requestsOf(folder: Awaited<ReturnType<typeof scriptedFolder>>, count: number): Promise<void> {
  while ((await folder.requests()).length < count);
}

/** The next line that the console is told. */
function nextConsoleLine(): Promise<string[]> {
  return new Promise((resolve) => {
    const { warn } = console;
    console.warn = (...args: unknown[]) => {
      console.warn = warn;
      resolve([args.map(String).join(" ")]);
    };
  });
}
