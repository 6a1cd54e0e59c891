import { expect } from "@open-wc/testing";
import { openAuth } from "../../../test-support/auth-page.js";
import { nextEvent } from "../../../test-support/events.js";

const HOME = window.location.href;
const go = (address: string) => window.history.replaceState({ theirs: 1 }, "", address);
const query = () => window.location.search;

describe("<run-auth address>", () => {
  afterEach(() => go(HOME));

  it("leaves the address alone unless told", async () => {
    go("?view=signup&a=1");
    const { length } = window.history;
    const page = await openAuth();
    expect(page.view).to.equal("login");
    await page.turn(() => page.action("to-signup").click());
    expect([query(), window.history.length]).to.deep.equal(["?view=signup&a=1", length]);
  });

  for (const view of ["login", "signup", "recover", "reset"]) {
    it(`opens ?view=${view}, whatever the attribute says`, async () => {
      go(`?a=%20b&view=${view}`);
      const page = await openAuth({ attributes: { address: "query", view: "signup" } });
      expect(page.view).to.equal(view);
      expect([query(), window.history.state]).to.deep.equal([`?a=%20b&view=${view}`, { theirs: 1 }]);
    });
  }

  it("is in step with links, with back and with forward, and touches nothing else", async () => {
    go("?a=%20b&flag#top");
    const page = await openAuth({ attributes: { address: "query" } });
    await page.turn(() => page.action("to-signup").click());
    expect(query()).to.equal("?a=%20b&flag&view=signup");
    await page.turn(() => page.action("to-login").click());
    expect([query(), window.location.hash]).to.deep.equal(["?a=%20b&flag&view=login", "#top"]);
    expect(await page.turn(() => window.history.back())).to.equal("signup");
    expect(page.focused).to.equal(page.input("name"));
    expect(await page.turn(() => window.history.back())).to.equal("login");
    expect(query()).to.equal("?a=%20b&flag");
    expect(await page.turn(() => window.history.forward())).to.equal("signup");
    expect(page.told.length).to.equal(5);
  });

  it("goes with a change of the fragment as if nothing had happened", async () => {
    go("?view=recover");
    const page = await openAuth({ attributes: { address: "query" } });
    const input = page.input("email");
    const moved = nextEvent(window, "popstate" as keyof HTMLElementEventMap);
    window.location.hash = "elsewhere";
    await moved;
    await page.element.updateComplete;
    expect(page.input("email")).to.equal(input);
  });

  it("S6 shows no token in the address, whichever way the view is named there", async () => {
    for (const [address, mode] of [
      ["?view=reset&token=mailed-1", "none"],
      ["?view=reset&token=mailed-2", "query"],
      ["?view=reset#token=mailed-3", "path"],
      ["/portal/reset?token=mailed-4", "path"],
    ] as const) {
      go(address);
      const page = await openAuth({ attributes: { address: mode } });
      expect(page.view).to.equal("reset");
      expect(page.find("input[name=password]"), address).not.to.equal(null);
      expect(window.location.href).not.to.contain("mailed");
      page.element.remove();
      go(HOME);
    }
  });

  it("has a path's last segment as its view, below any base", async () => {
    go("/portal/signup?a=1");
    const page = await openAuth({ attributes: { address: "path" } });
    expect(page.view).to.equal("signup");
    await page.turn(() => page.action("to-login").click());
    expect(window.location.pathname + query()).to.equal("/portal/login?a=1");
    expect(await page.turn(() => window.history.back())).to.equal("signup");
  });

  it("H4 hears nothing any more once it is out of the page", async () => {
    go("?a=1");
    const page = await openAuth({ attributes: { address: "query" } });
    await page.turn(() => page.action("to-signup").click());
    page.element.remove();
    const moved = nextEvent(window, "popstate" as keyof HTMLElementEventMap);
    window.history.back();
    await moved;
    expect(page.element.view).to.equal("signup");
  });
});
