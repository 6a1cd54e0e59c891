import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { openAuth } from "../../../test-support/auth-page.js";
import { LANGUAGE_FOLDER, scriptedFolder } from "../../../test-support/language-page.js";
import { answers as signup } from "../../../test-support/signup-page.js";

const imprint = () => Object.assign(document.createElement("p"), { slot: "footer", textContent: "Imprint" });
const isSeen = (element: Element) => getComputedStyle(element).visibility === "visible";

for (const render of ["light", "shadow"]) {
  describe(`<run-auth render="${render}"> and what it waits for`, () => {
    const open = (options: Parameters<typeof openAuth>[0] = {}) =>
      openAuth({ ...options, attributes: { render, ...options.attributes } });

    it("R4 has its view wait for the language around the page: its sides are there in the first frame", async () => {
      // One that no other test has loaded.
      const lang = render === "light" ? "he" : "fa";
      const parent = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
      const page = await open({ parent, attributes: { "lang-url": LANGUAGE_FOLDER } });
      const shown = () => [page.wrapper, page.get(".run-root")].map((root) => `${root.lang} ${root.dir}`);
      expect(shown()).to.deep.equal(["en rtl", "en rtl"]);
      await waitUntil(() => page.get(".run-root").lang === lang);
      expect(shown()).to.deep.equal([`${lang} rtl`, `${lang} rtl`]);
    });

    for (const [view, config] of Object.entries({
      login: { signin_buttons: [{ label: "#HELP.LONG#", type: "link", url: "https://help.example" }] },
      signup: { signup_fields: [{ name: "site", placeholder: "#HELP.LONG#", type: "Text" }] },
    })) {
      it(`R4 shows its end when the owner's texts in the view are there: ${view}`, async () => {
        const footer = imprint();
        const page = await open({
          answers: [
            {
              match: "GET /dictionary/acme.tago.run/HELP/en",
              body: { status: true, result: { LONG: "Words ".repeat(50) } },
              hold: true,
            },
          ],
          attributes: { lang: "en", view },
          properties: { config: { name: "Acme", ...config } },
          children: [footer],
        });
        expect(isSeen(footer)).to.equal(false);
        await page.api.release();
        await waitUntil(() => isSeen(footer));
        expect(page.get(".run-sheet").textContent).to.contain("Words Words");
      });
    }

    it('R4 with lang="auto" waits for the language that the settings ask for', async () => {
      const footer = imprint();
      const folder = await scriptedFolder({ match: "GET /ar.json", body: { SIGN_IN: "دخول" }, hold: true });
      const page = await open({
        answers: [{ ...signup.settings({ name: "Acme", languages: ["ar"] }), hold: true }],
        attributes: { lang: "auto", "lang-url": folder.url },
        properties: { config: undefined },
        children: [footer],
      });
      await page.after("run-config", () => page.api.release());
      expect(page.text(".run-name")).to.equal("Acme");
      expect([page.wrapper.lang, page.wrapper.dir, isSeen(footer)]).to.deep.equal(["en", "rtl", false]);
      await folder.release();
      await waitUntil(() => isSeen(footer));
      expect(page.text("button[type=submit]")).to.equal("دخول");
    });
  });
}
