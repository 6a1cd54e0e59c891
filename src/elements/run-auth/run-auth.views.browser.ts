import { expect } from "@open-wc/testing";
import { openAuth } from "../../../test-support/auth-page.js";
import { answers as login } from "../../../test-support/login-page.js";

for (const render of ["light", "shadow"]) {
  describe(`<run-auth render="${render}"> its views`, () => {
    const open = (options: Parameters<typeof openAuth>[0] = {}) =>
      openAuth({ ...options, attributes: { render, ...options.attributes } });

    it("is whole when connecting returns, with one form", async () => {
      const page = await open();
      expect(page.view).to.equal("login");
      expect(page.wrapper.querySelectorAll("form")).to.have.length(1);
      expect(page.input("password").autocomplete).to.equal("current-password");
      expect([...page.wrapper.querySelectorAll("*")].filter(({ shadowRoot }) => shadowRoot)).to.have.length(
        0,
      );
    });

    for (const [view, shown, field] of [
      ["login", "login", "password"],
      ["signup", "signup", "name"],
      ["recover", "recover", "email"],
      ["reset", "reset", "password"],
      ["otp", "login", "password"],
      ["otp-setup", "login", "password"],
      ["nonsense", "login", "password"],
    ] as const) {
      it(`shows ${shown} for view="${view}", and nobody is told`, async () => {
        const page = await open({ attributes: { view }, properties: { token: "mailed-token-1" } });
        expect(page.view).to.equal(shown);
        expect(page.element.view).to.equal(shown);
        expect(page.input(field).getClientRects()).to.have.length(1);
        expect(page.told).to.deep.equal([]);
        expect(document.activeElement).to.equal(document.body);
      });
    }

    it("goes every way from view to view, tells of each once, and moves the focus along", async () => {
      const page = await open();
      expect(await page.turn(() => page.action("to-signup").click())).to.equal("signup");
      expect(page.focused).to.equal(page.input("name"));
      expect(await page.turn(() => page.action("to-login").click())).to.equal("login");
      expect(page.focused).to.equal(page.input("email"));
      expect(await page.turn(() => page.action("to-recover").click())).to.equal("recover");
      expect(page.focused).to.equal(page.input("email"));
      expect(page.get(".run-spoken").textContent).to.equal(page.get("[role=heading]").textContent);
      expect(await page.turn(() => page.action("to-login").click())).to.equal("login");
      expect(page.told).to.deep.equal([
        "login → signup",
        "signup → login",
        "login → recover",
        "recover → login",
      ]);
      expect(page.wrapper.querySelectorAll("form")).to.have.length(1);
    });

    it("A7 leaves the focus where it is when the page sets the view, unless it was in what goes", async () => {
      const page = await open();
      await page.turn(() => (page.element.view = "signup"));
      expect(document.activeElement).to.equal(document.body);
      page.input("email").focus();
      await page.turn(() => page.element.setAttribute("view", "recover"));
      expect(page.focused).to.equal(page.input("email"));
      await page.turn(() => page.element.removeAttribute("view"));
      expect(page.view).to.equal("login");
    });

    it("R3 keeps the view that it shows when the page names it again, or changes its mind", async () => {
      const page = await open();
      const field = page.input("password");
      page.element.setAttribute("view", "signup");
      page.element.setAttribute("view", "login");
      await page.element.updateComplete;
      page.element.removeAttribute("view");
      await page.element.updateComplete;
      expect(page.view).to.equal("login");
      expect(page.input("password") === field).to.equal(true);
      expect(page.told).to.deep.equal([]);
    });

    it("takes what was typed along", async () => {
      const page = await open();
      page.input("email").value = "ada@acme.io";
      await page.turn(() => page.action("to-recover").click());
      expect(page.input("email").value).to.equal("ada@acme.io");
      await page.turn(() => page.action("to-login").click());
      expect(page.input("email").value).to.equal("ada@acme.io");
      expect(page.focused).to.equal(page.input("password"));
    });

    it("follows what the view does on its way, and back", async () => {
      const page = await open({ answers: [login.otp(), login.signedIn("u-1")] });
      await page.after("run-otp-required", () => page.send({ email: "ada@acme.io", password: "secret" }));
      expect([page.view, page.element.view]).to.deep.equal(["otp", "otp"]);
      await page.after("run-authenticated", () => page.send({ pin_code: "123456" }));
      expect(page.view).to.equal("done");
      expect(page.told).to.deep.equal(["login → otp", "otp → done"]);
      expect(page.events.filter(({ name }) => name === "run-authenticated")).to.have.length(1);
    });
  });
}
