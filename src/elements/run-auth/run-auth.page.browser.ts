import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { openAuth } from "../../../test-support/auth-page.js";
import { LANGUAGE_FOLDER, showsLanguage } from "../../../test-support/language-page.js";
import { answers as login } from "../../../test-support/login-page.js";
import { answers as signup } from "../../../test-support/signup-page.js";

const DOT = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="9"/>')}`;
const NAMED = { name: "Acme", sub_title: "Cold chain, watched" };
const slotted = (name: string) => {
  const element = document.createElement("p");
  element.slot = name;
  element.textContent = name;
  return element;
};
const top = (element: Element) => element.getBoundingClientRect().top;

for (const render of ["light", "shadow"]) {
  describe(`<run-auth render="${render}"> around its views`, () => {
    const open = (options: Parameters<typeof openAuth>[0] = {}) =>
      openAuth({ ...options, attributes: { render, ...options.attributes } });

    it("R8 places what the host wrote, and leaves every node where it is", async () => {
      const children = ["footer", "header", "notes"].map(slotted);
      children.push(Object.assign(document.createElement("p"), { textContent: "without a script" }));
      const page = await open({ children });
      expect([...page.element.children].slice(0, 4)).to.deep.equal(children);
      const [footer, header, notes, fallback] = children as unknown as [Element, Element, Element, Element];
      const sheet = page.get(".run-sheet");
      const order = [header, notes, sheet, footer].map(top);
      expect(order).to.deep.equal([...order].sort((a, b) => a - b));
      expect(new Set(order).size).to.equal(4);
      expect(fallback.getClientRects()).to.have.length(0);
      const bottom = page.element.getBoundingClientRect().bottom;
      expect(footer.getBoundingClientRect().bottom).to.be.closeTo(bottom, 40);
      for (const child of children) child.remove(); // As a framework does when it unmounts.
      page.element.view = "signup";
      await page.element.updateComplete;
      expect(page.view).to.equal("signup");
    });

    it("is the page's main content, unless the host has said where that is", async () => {
      const page = await open({ children: [slotted("footer")] });
      const main = page.get("[role=main]");
      expect(main.contains(page.get("form"))).to.equal(true);
      expect(main.contains(page.element.querySelector("[slot=footer]"))).to.equal(false);
      const inside = await open({ parent: await fixture(html`<main></main>`) });
      expect(inside.find("[role=main]")).to.equal(null);
    });

    it("D9 shows the portal's logo in its box, named, however large it is", async () => {
      const page = await open({
        properties: { config: { ...NAMED, logo: "https://x.invalid/a.png", signup_logo: DOT } },
      });
      const box = page.get(".run-logo");
      expect(box.children).to.have.length(0);
      const { height } = box.getBoundingClientRect();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await page.element.updateComplete;
      const image = page.get("img.run-logo-image") as HTMLImageElement;
      await image.decode();
      expect(image.alt).to.equal("Acme");
      expect(box.getBoundingClientRect().height).to.equal(height);
      expect(image.getBoundingClientRect().width).to.be.at.most(box.getBoundingClientRect().width);
    });

    it("D9 has the name's letter where there is no logo, or a broken one", async () => {
      const page = await open({ properties: { config: NAMED } });
      expect(page.get(".run-monogram").textContent).to.equal("A");
      const { height } = page.get(".run-sheet").getBoundingClientRect();
      const failed = new Promise((resolve) => page.wrapper.addEventListener("error", resolve, true));
      page.element.config = { ...NAMED, logo: `${window.location.origin}/nothing.png` };
      await failed;
      // The element hears of it after us.
      await new Promise((resolve) => setTimeout(resolve));
      await page.element.updateComplete;
      expect(page.find("img.run-logo-image") === null).to.equal(true);
      expect(page.get(".run-monogram").textContent).to.equal("A");
      expect(page.get(".run-sheet").getBoundingClientRect().height).to.equal(height);
    });

    it("asks once for the settings, tells of them once, and moves nothing when they come", async () => {
      const settings = { ...signup.settings({ ...NAMED, sso_saml_active: true, logo: DOT }), hold: true };
      const page = await open({ answers: [settings], properties: { config: undefined } });
      const seen = [".run-sheet", "input[name=email]", "input[name=password]", "[type=submit]"].map(
        (selector) => page.get(selector),
      );
      const before = seen.map(top);
      expect(page.find(".run-bar")).to.equal(null);
      await page.after("run-config", () => page.api.release());
      await page.element.updateComplete;
      expect(page.get(".run-name").textContent).to.equal("Acme");
      expect(page.get("[data-action=sso]").getClientRects()).to.have.length(1);
      expect(seen.map(top)).to.deep.equal(before);
      await page.turn(() => page.action("to-signup").click());
      expect(await page.api.requests()).to.have.length(1);
      const sources = page.events.filter(({ name }) => name === "run-config").map(({ detail }) => detail);
      expect(sources).to.deep.equal([{ source: "default" }, { source: "network" }]);
    });

    it("N5 has the settings as soon as its view has them: that asks again for what has failed", async () => {
      const down = { match: "GET /run/acme.tago.run", status: 404, body: { status: false, message: "Down" } };
      const page = await open({
        answers: [down, { ...signup.settings({ ...NAMED, theme: { loginForm: "#123" } }), hold: true }],
        properties: { config: undefined },
      });
      await waitUntil(() => page.text(".run-name") === "acme.tago.run");
      await page.turn(() => page.action("to-signup").click());
      expect(page.text(".run-name")).to.equal("acme.tago.run");
      await page.api.release();
      await waitUntil(() => page.text(".run-name") === "Acme");
      expect(getComputedStyle(page.get(".run-sheet")).backgroundColor).to.equal("rgb(17, 34, 51)");
      expect(await page.api.requests()).to.have.length(2);
    });

    it("R4 shows the page's end when all that could push it is there, or can't be had", async () => {
      const gone = { status: 404, body: { status: false, message: "Not found" } };
      for (const [info, lang] of [
        [{ ...NAMED, name: "#ACME.NAME#" }, "de"],
        [undefined, "xx-nowhere"],
      ] as const) {
        const footer = slotted("footer");
        const page = await open({
          answers: [
            { match: "GET /dictionary/acme.tago.run/ACME/de", ...gone },
            { ...(info ? signup.settings(info) : { match: "GET /run/acme.tago.run", ...gone }), hold: true },
          ],
          attributes: { lang, "lang-url": "/nowhere/", "terms-url": "/terms" },
          properties: { config: undefined },
          children: [footer],
        });
        const seen = () => getComputedStyle(footer).visibility === "visible";
        expect(seen()).to.equal(false);
        await page.api.release();
        await waitUntil(seen, "the footer is not shown");
        expect(page.find(".run-bar")).not.to.equal(null);
      }
    });

    it("A4 has links that stand below each other on a narrow screen, each reached on all of its text", async () => {
      await setViewport({ width: 320, height: 600 });
      after(() => setViewport({ width: 800, height: 600 }));
      const page = await open({
        attributes: {
          lang: "de",
          "lang-url": LANGUAGE_FOLDER,
          "terms-url": "/terms",
          "privacy-url": "/data",
        },
      });
      await showsLanguage(page.element, "de");
      const links = [...page.wrapper.querySelectorAll(".run-legal a")];
      expect(top(links[1]!)).to.be.greaterThan(top(links[0]!));
      links[0]!.scrollIntoView({ block: "center" });
      const root = page.wrapper.getRootNode() as Document | ShadowRoot;
      for (const link of links) {
        const text = document.createRange();
        text.selectNodeContents(link);
        const { left, top, width, height } = text.getBoundingClientRect();
        for (const part of [0.05, 0.5, 0.95]) {
          const reached = root.elementFromPoint(left + width / 2, top + height * part);
          expect(reached?.textContent).to.equal(link.textContent);
        }
      }
    });

    it("tells once of colours that were repaired", async () => {
      const config = { theme: { loginForeground: "#fff", loginForm: "#fff" } };
      const page = await open({ properties: { config } });
      await page.turn(() => page.action("to-signup").click());
      expect(page.events.filter(({ name }) => name === "run-theme-adjusted")).to.have.length(1);
    });

    it("keeps the session through its views, and tells of it once", async () => {
      const page = await open({ answers: [login.signedIn("u-1")] });
      await page.after("run-authenticated", () => page.send({ email: "a@b.io", password: "x" }));
      const session = { token: "u-1", expiresAt: "never", runUrl: "acme.tago.run" };
      expect(page.element.session).to.deep.equal(session);
      for (const [view, shown] of [
        ["recover", "recover"],
        ["signup", "done"],
      ] as const) {
        page.element.view = view;
        await page.element.updateComplete;
        await new Promise((resolve) => setTimeout(resolve));
        expect([page.view, page.element.session]).to.deep.equal([shown, session]);
      }
      expect(page.events.filter(({ name }) => name === "run-authenticated")).to.have.length(1);
      page.element.signOut();
      expect(page.element.session).to.equal(null);
    });

    it("ends and adopts a session where its view keeps none", async () => {
      const page = await open({ attributes: { view: "recover", persist: "session" } });
      await page.after("run-authenticated", () => page.element.adopt("u-2", "never"));
      expect([page.view, page.element.session?.token]).to.deep.equal(["done", "u-2"]);
      page.element.view = "recover";
      await page.element.updateComplete;
      page.element.signOut();
      expect(page.element.session).to.equal(null);
      await page.after("run-view-change", () => undefined);
      expect(page.view).to.equal("login");
      expect(JSON.stringify(Object.entries(sessionStorage))).not.to.contain("u-2");
    });
  });
}
