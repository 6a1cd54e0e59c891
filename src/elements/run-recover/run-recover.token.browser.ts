import { expect } from "@open-wc/testing";
import { readConsole } from "../../../test-support/console.js";
import { everythingReadable } from "../../../test-support/login-page.js";
import { answers, openRecover, TOKEN } from "../../../test-support/recover-page.js";

const HOME = window.location.href;
const go = (address: string) => window.history.replaceState({ kept: 1 }, "", address);
const address = () => window.location.href.slice(window.location.origin.length);

describe("<run-recover> and the mailed token", () => {
  afterEach(() => window.history.replaceState(null, "", HOME));

  it("S6 reads it with its view from the address, and cuts it out before any request", async () => {
    go(`/?view=reset&token=${TOKEN}&lang=a%20b`);
    const page = await openRecover({ answers: [answers.passwordSet()] });
    expect(page.view).to.equal("reset");
    expect(address()).to.equal("/?view=reset&lang=a%20b");
    expect(window.history.state).to.deep.equal({ kept: 1 });
    await page.after("run-password-changed", () => page.reset());
  });

  it("S6 reads it from the fragment, and by the name that the page gave it", async () => {
    go(`/?view=login#code=${TOKEN}`);
    const page = await openRecover({
      answers: [answers.confirmed()],
      attributes: { view: "confirm", "token-param": "code" },
    });
    expect(address()).to.equal("/?view=login");
    await page.after("run-confirmed", () => undefined);
  });

  for (const [what, attributes, properties] of [
    ["in the view that needs none", { view: "recover" }, {}],
    ["where no view says so", {}, {}],
    ["where the page has given one", { view: "reset" }, { token: "other" }],
  ] as const) {
    it(`leaves the address alone ${what}`, async () => {
      const search = what.startsWith("where no") ? `/?token=${TOKEN}` : `/?view=reset&token=${TOKEN}`;
      go(search);
      await openRecover({ attributes, properties });
      expect(address()).to.equal(search);
    });
  }

  it("reads it once: an address that the page sets later is the page's own", async () => {
    go(`/?view=reset&token=${TOKEN}`);
    const page = await openRecover();
    go("/?view=reset&token=another");
    page.element.view = "confirm";
    await page.element.updateComplete;
    expect(address()).to.equal("/?view=reset&token=another");
  });

  it("takes view and token that were set before it was defined", async () => {
    const page = await openRecover({ properties: { view: "reset", token: TOKEN } });
    expect(page.view).to.equal("reset");
    expect(page.alert).to.equal("");
    expect(page.element.view).to.equal("reset");
    expect(page.element.token).to.equal(undefined);
  });

  it("S6 shows token and password nowhere", async () => {
    go(`/?view=reset&token=${TOKEN}`);
    const page = await openRecover({
      answers: [answers.passwordRefused("Password pl4nted-Password is weak", 400), answers.passwordSet()],
    });
    const seen: string[] = [];
    const lines = await readConsole(async () => {
      seen.push(everythingReadable(page.element));
      await page.after("run-error", () => page.reset("pl4nted-Password"));
      seen.push(everythingReadable(page.element));
      await page.after("run-password-changed", () => page.submit.click());
      seen.push(everythingReadable(page.element));
    });
    for (const secret of [TOKEN, "pl4nted-Password"]) {
      expect([...seen, ...lines, JSON.stringify(page.events)].join("\n")).not.to.contain(secret);
    }
  });

  it("keeps it for a RUN that the page names later", async () => {
    go(`/?view=reset&token=${TOKEN}`);
    const page = await openRecover({ answers: [answers.passwordSet()] });
    page.element.runUrl = "other.tago.run";
    await page.element.updateComplete;
    await page.after("run-password-changed", () => page.reset());
    expect((await page.api.requests())[0]!.path).to.equal("/run/other.tago.run/passwordreset");
  });
});
