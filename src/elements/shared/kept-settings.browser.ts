import { expect, fixture, html } from "@open-wc/testing";
import { nextEvent, recordEvents } from "../../../test-support/events.js";
import { ADA, answers as signup, openSignup } from "../../../test-support/signup-page.js";
import { openLogin } from "../../../test-support/login-page.js";
import { scriptedApi } from "../../../test-support/scripted-api.js";
import type { ScriptedApi } from "../../../test-support/scripted-api.js";

const BRAND = { name: "Acme", theme: { loginButton: "#663399", loginButtonText: "#ffffff" } };
const PURPLE = "rgb(102, 51, 153)";

/** A visit's element, as it is when the call that puts it into the page returns. */
function visit(api: ScriptedApi, parent: Element, tag: "run-login" | "run-signup" = "run-login", lang = "") {
  const element = document.createElement(tag);
  element.setAttribute("run-url", "acme.tago.run");
  element.setAttribute("api-url", api.url);
  if (lang) element.lang = lang;
  const events = recordEvents(element);
  parent.append(element);
  const button = () => getComputedStyle(element.querySelector("[type=submit]")!).backgroundColor;
  return { element, events, button };
}

const sources = (events: { name: string; detail: unknown }[]) =>
  events
    .filter(({ name }) => name === "run-config")
    .map(({ detail }) => (detail as { source: string }).source);

describe("the settings of the last visit", () => {
  let parent: Element;
  let api: ScriptedApi;
  beforeEach(async () => {
    parent = await fixture(html`<div></div>`);
    api = scriptedApi();
  });
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  async function firstVisit(settings: object, tag?: "run-login" | "run-signup") {
    await api.answer(signup.settings(settings));
    const { element, button } = visit(api, parent, tag);
    const before = button();
    await nextEvent(element, "run-config");
    element.remove();
    // A request is shared until the page has let go of it.
    await new Promise<void>((resolve) => setTimeout(resolve));
    return before;
  }

  it("paint the brand in the first frame, before any answer, and are revalidated with one render", async () => {
    expect(await firstVisit(BRAND)).not.to.equal(PURPLE);
    await api.answer({
      ...signup.settings({ ...BRAND, theme: { ...BRAND.theme, loginButton: "#005500" } }),
      hold: true,
    });
    const { element, events, button } = visit(api, parent);
    expect(button()).to.equal(PURPLE);
    const input = element.querySelector("input");
    await element.updateComplete;
    expect(sources(events)).to.deep.equal(["cache"]);
    const fresh = nextEvent(element, "run-config");
    await api.release();
    await fresh;
    expect(sources(events)).to.deep.equal(["cache", "network"]);
    expect(button()).to.equal("rgb(0, 85, 0)");
    expect(element.querySelector("input")).to.equal(input);
  });

  it("say with auto which languages there are, before any answer", async () => {
    parent.setAttribute("lang", "en");
    await firstVisit({ languages: ["ar"] });
    await api.answer({ ...signup.settings({ languages: ["ar"] }), hold: true });
    const { element } = visit(api, parent, "run-login", "auto");
    expect(element.querySelector<HTMLElement>(".run-root")!.dir).to.equal("rtl");
  });

  it("U2 draw the sign-up's fields at once, and a sign-up waits for the fresh ones", async () => {
    const site = { name: "site", placeholder: "Site", required: true, type: "Text" };
    await firstVisit({ signup_fields: [site] }, "run-signup");
    await api.answer({ ...signup.settings({ signup_fields: [site] }), hold: true }, signup.created());
    const { element } = visit(api, parent, "run-signup");
    const fill = (name: string, value: string) => {
      [...element.querySelectorAll("input")].find((input) => input.name === name)!.value = value;
    };
    for (const [name, value] of Object.entries({ ...ADA, "tag.site": "Oslo" })) fill(name, value);
    element.querySelector<HTMLElement>("[type=submit]")!.click();
    await element.updateComplete;
    expect(element.querySelector("form")!.getAttribute("aria-busy")).to.equal("true");
    expect((await api.requests()).filter(({ method }) => method === "POST")).to.have.length(0);
    const registered = nextEvent(element, "run-registered");
    await api.release();
    await registered;
    const [sent] = (await api.requests()).filter(({ method }) => method === "POST");
    expect((sent?.body as { tags: unknown }).tags).to.deep.equal([{ key: "site", value: "Oslo" }]);
  });

  it("U2 close no sign-up that may be open again, and send none when the fresh ones fail", async () => {
    await firstVisit({ signup_method: "disabled" }, "run-signup");
    const refused = { status: 400, body: { status: false, message: "no" } };
    await api.answer({ ...signup.settings({}), ...refused });
    const { element } = visit(api, parent, "run-signup");
    expect(element.dataset["view"]).to.equal("signup");
    for (const [name, value] of Object.entries(ADA)) {
      element.querySelector<HTMLInputElement>(`input[name=${name}]`)!.value = value;
    }
    const failed = nextEvent(element, "run-error");
    element.querySelector<HTMLElement>("[type=submit]")!.click();
    expect((await failed).detail.operation).to.equal("settings");
    expect((await api.requests()).filter(({ method }) => method === "POST")).to.have.length(0);
  });

  it("are not used, nor kept, next to .config", async () => {
    await openLogin({ properties: { config: BRAND } });
    await openSignup({ properties: { config: BRAND } });
    expect(Object.keys(localStorage).filter((key) => key.includes("settings"))).to.deep.equal([]);
  });
});
