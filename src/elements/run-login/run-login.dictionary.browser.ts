import { expect, waitUntil } from "@open-wc/testing";
import { nextEvent } from "../../../test-support/events.js";
import { LANGUAGE_FOLDER, showsLanguage } from "../../../test-support/language-page.js";
import { namesOf, openLogin } from "../../../test-support/login-page.js";
import type { LoginPage, LoginPageOptions } from "../../../test-support/login-page.js";
import type { ScriptedAnswer } from "../../../test-support/scripted-api.js";

const dictionary = (texts: object, language = "en", slug = "ACME", more: Partial<ScriptedAnswer> = {}) => ({
  match: `GET /dictionary/acme.tago.run/${slug}/${language}`,
  body: { status: true, result: texts },
  ...more,
});
const button = (label: string) => ({ label, type: "link", url: "https://help.example" });

/** Waits until a text is seen, as long as the test may take. */
async function says(page: LoginPage, selector: string, text: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (page.find(selector)?.textContent.trim() !== text) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(page.wrapper, { subtree: true, childList: true, characterData: true });
    look();
  });
}

async function openWith(config: object, options: LoginPageOptions = {}): Promise<LoginPage> {
  return openLogin({
    ...options,
    properties: { config, ...options.properties },
    attributes: { lang: "en", "lang-url": LANGUAGE_FOLDER, ...options.attributes },
  });
}

describe("<run-login> and the RUN's dictionaries", () => {
  it("says each text as the page does, else the RUN's dictionary, else the language", async () => {
    const page = await openWith(
      { dictionary: "ACME", languages: ["en-US", "de-DE"] },
      {
        answers: [dictionary({ SIGN_IN: "Rein da", PASSWORD: "Losung", EMAIL: "Anschrift" }, "de-DE")],
        properties: { texts: { EMAIL: "Postadresse" } },
        attributes: { lang: "de" },
      },
    );
    await says(page, ".run-submit", "Rein da");
    expect(page.text("label[for$=email]")).to.equal("Postadresse");
    expect(page.text("label[for$=password]")).to.equal("Losung");
    expect(page.action("to-recover").textContent).to.equal("Passwort vergessen?");
    expect(page.wrapper.lang).to.equal("de");
  });

  it("lets a dictionary in another language speak only where the language itself has nothing", async () => {
    const page = await openWith(
      { dictionary: "ACME", languages: ["pt-BR"] },
      {
        answers: [dictionary({ SIGN_IN: "Entrar" }, "de"), dictionary({ SIGN_IN: "Entrar" }, "en")],
        attributes: { lang: "de" },
      },
    );
    await showsLanguage(page.element, "de");
    expect(page.text(".run-submit")).to.equal("Anmelden");
    page.element.lang = "en";
    await showsLanguage(page.element, "en");
    expect(page.text(".run-submit")).to.equal("Sign in");
  });

  it("resolves the expressions in the RUN's own texts, once a slug and language for all elements", async () => {
    const config = { signin_buttons: [button('#ACME.HELP,"you, there"#'), button("Plain #1")] };
    const page = await openWith(config, { answers: [dictionary({ HELP: "Help for $0" })] });
    const other = await openLogin({
      properties: { config },
      attributes: { lang: "en", "api-url": page.api.url },
    });
    const label = ".run-root [part=signin-button]";
    await says(page, label, "Help for you, there");
    await says(other, label, "Help for you, there");
    expect([...page.wrapper.querySelectorAll("[part=signin-button]")][1]!.textContent).to.equal("Plain #1");
    const asked = (await page.api.requests()).map(({ path }) => path);
    expect(asked).to.deep.equal(["/dictionary/acme.tago.run/ACME/en"]);
  });

  it("doesn't wait for a dictionary, shows no raw expression meanwhile, and keeps the old text for the new one", async () => {
    const config = { signin_buttons: [button("#ACME.HELP#")] };
    const page = await openWith(config, {
      answers: [
        dictionary({ HELP: "Help" }, "en", "ACME", { hold: true }),
        dictionary({ HELP: "Hilfe" }, "de"),
      ],
    });
    expect(page.text("[part=signin-button]")).to.equal("…\u2060");
    expect(page.submit.textContent).to.contain("Sign in");
    await page.api.release();
    await says(page, "[part=signin-button]", "Help");
    const seen: string[] = [];
    new MutationObserver(() => seen.push(page.text("[part=signin-button]"))).observe(page.wrapper, {
      subtree: true,
      childList: true,
    });
    page.element.lang = "de";
    await says(page, "[part=signin-button]", "Hilfe");
    expect(seen).not.to.include("…");
  });

  const gone = { status: 404, body: { status: false, message: "Dictionary not found" } };

  it("N11 shows no text of the RUN before, whatever comes of it late", async () => {
    const page = await openWith(
      { signin_buttons: [button("#ACME.HELP#")] },
      {
        answers: [
          dictionary({ HELP: "Help of Acme" }, "en", "ACME", { hold: true }),
          { match: "GET /other.tago.run/ACME/en", ...gone },
        ],
      },
    );
    await waitUntil(async () => (await page.api.requests()).length === 1);
    page.element.runUrl = "other.tago.run";
    await says(page, "[part=signin-button]", "#ACME.HELP#");
    await page.api.release();
    await page.api.requests();
    await page.element.updateComplete;
    expect(page.text("[part=signin-button]")).to.equal("#ACME.HELP#");
  });

  it("asks again for what it could not have when the page comes back to a RUN", async () => {
    const failing = { match: "GET /ACME/en", ...gone };
    const page = await openWith(
      { signin_buttons: [button("#ACME.HELP#")] },
      { answers: [failing, failing, dictionary({ HELP: "Help" })] },
    );
    await says(page, "[part=signin-button]", "#ACME.HELP#");
    page.element.runUrl = "other.tago.run";
    await page.element.updateComplete;
    await says(page, "[part=signin-button]", "#ACME.HELP#");
    page.element.runUrl = "acme.tago.run";
    await page.element.updateComplete;
    await says(page, "[part=signin-button]", "Help");
  });

  it("tells of a key that is missing, once, and shows the expression", async () => {
    const config = { signin_buttons: [button("#ACME.NONE#"), button("#ACME.NONE# again")] };
    const page = await openWith(config, { answers: [dictionary({ HELP: "Help" })] });
    const { detail } = await nextEvent(page.element, "run-missing-key");
    expect(detail).to.deep.equal({ key: "NONE", lang: "en" });
    expect(page.text("[part=signin-button]")).to.equal("#ACME.NONE#");
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect(namesOf(page.events).filter((name) => name === "run-missing-key")).to.have.length(1);
  });

  it("keeps the dictionaries of two elements apart", async () => {
    const config = (id: string) => ({ dictionary: id });
    const one = await openWith(config("ONE"), { answers: [dictionary({ SIGN_IN: "One" }, "en", "ONE")] });
    const two = await openWith(config("TWO"), { answers: [dictionary({ SIGN_IN: "Two" }, "en", "TWO")] });
    await says(one, ".run-submit", "One");
    await says(two, ".run-submit", "Two");
    one.element.requestUpdate();
    await one.element.updateComplete;
    expect([one.text(".run-submit"), two.text(".run-submit")]).to.deep.equal(["One", "Two"]);
  });

  const hostile: Record<string, object> = {
    markup: { SIGN_IN: "<img src=x onerror=alert(1)>", HELP: "<b>${1+1}</b>" },
    "a prototype": JSON.parse(
      '{"__proto__": {"SIGN_IN": "x"}, "constructor": {"SIGN_IN": "x"}, "HELP": "ok"}',
    ) as object,
    "wrong arity": { SIGN_IN: "In $0 $1", WAIT_FOR: "Wait", HELP: "ok" },
    "wrong types": { SIGN_IN: { toString: "x" }, PASSWORD: 7, EMAIL: ["x"], HELP: "ok" },
    "a megabyte": {
      HELP: "ok",
      ...Object.fromEntries(
        Array.from({ length: 25_000 }, (_, index) => [`KEY_NUMBER_${index}`, "some words"]),
      ),
    },
    "a cycle": { HELP: "#ACME.OTHER#", OTHER: "#ACME.HELP#" },
    "bidi controls": { SIGN_IN: "\u202eni ngiS\u2066", HELP: "\u202epleH" },
  };
  for (const [name, texts] of Object.entries(hostile)) {
    it(`D1 D6 changes nothing but text with ${name} in it`, async () => {
      const config = { dictionary: "ACME", signin_buttons: [button("#ACME.HELP#")] };
      const page = await openWith(config, { answers: [dictionary(texts)] });
      const shape = () =>
        [...page.wrapper.querySelectorAll("*")].map(({ localName, className }) => localName + className);
      const before = shape();
      const { HELP } = texts as { HELP?: string };
      await says(page, "[part=signin-button]", HELP ?? "#ACME.HELP#");
      expect(shape()).to.deep.equal(before);
      expect(getComputedStyle(page.get("[part=signin-button]")).unicodeBidi).to.equal("isolate");
      const submit = page.text(".run-submit");
      const said = (texts as { SIGN_IN?: unknown }).SIGN_IN;
      const sound = typeof said === "string" && !said.includes("$");
      expect(submit).to.equal(sound ? said.replace(/[\u202e\u2066]/g, "") : "Sign in");
      expect(page.text("label[for$=password]")).to.equal("Password");
    });
  }
});
