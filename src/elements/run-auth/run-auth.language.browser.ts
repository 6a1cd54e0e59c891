import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { openAuth } from "../../../test-support/auth-page.js";
import { LANGUAGE_FOLDER } from "../../../test-support/language-page.js";

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
  });
}
