import { expect } from "@open-wc/testing";
import { readConsole } from "../../../test-support/console.js";
import { installClock } from "../../../test-support/fake-clock.js";
import { answers, createLogin, namesOf, openLogin } from "../../../test-support/login-page.js";
import type { LoginPage } from "../../../test-support/login-page.js";
import { recordEvents } from "../../../test-support/events.js";
import { scriptedApi } from "../../../test-support/scripted-api.js";

const LATER = "2099-01-01T00:00:00.000Z";
const KEY = "run-auth-elements:session:acme.tago.run";

async function openSignedIn(persist: string, expires: unknown = LATER): Promise<LoginPage> {
  const page = await openLogin({ answers: [answers.signedIn("u-1", expires)], attributes: { persist } });
  await page.after("run-authenticated", () => page.send());
  return page;
}

describe("<run-login> and its session", () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it("has none before sign-in, and hands it out after", async () => {
    const page = await openLogin({ answers: [answers.signedIn("u-1", LATER)] });
    expect(page.element.session).to.equal(null);
    await page.after("run-authenticated", () => page.send());
    expect(page.element.session).to.deep.equal({
      token: "u-1",
      expiresAt: new Date(LATER),
      runUrl: "acme.tago.run",
    });
  });

  for (const [persist, storage] of [
    ["session", sessionStorage],
    ["local", localStorage],
  ] as const) {
    it(`persist="${persist}" is signed in at the next load, in the first frame`, async () => {
      const page = await openSignedIn(persist);
      expect(storage.getItem(KEY)).to.be.a("string");
      page.element.remove();

      const api = scriptedApi();
      const next = createLogin(api, { attributes: { persist } });
      const events = recordEvents(next);
      document.body.append(next);
      expect(next.dataset["view"]).to.equal("done");
      expect(next.querySelector("form")).to.equal(null);
      await next.updateComplete;
      expect(events.filter(({ name }) => name === "run-authenticated")).to.deep.equal([
        {
          name: "run-authenticated",
          detail: { token: "u-1", expiresAt: new Date(LATER), runUrl: "acme.tago.run", restored: true },
        },
      ]);
      expect(document.activeElement).to.equal(document.body);
      expect(await api.requests()).to.deep.equal([]);
      next.remove();
    });
  }

  it('persist="memory" leaves nothing behind, and the next load starts at the form', async () => {
    const page = await openSignedIn("memory");
    page.element.remove();
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect((await openLogin()).view).to.equal("login");
  });

  for (const persist of ["", "forever", "LOCAL"]) {
    it(`S6 keeps the session in memory where persist="${persist}" says nothing known`, async () => {
      await openSignedIn(persist);
      expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    });
  }

  it("S6 writes nothing down when the attribute goes", async () => {
    const { element } = await openSignedIn("memory");
    element.removeAttribute("persist");
    await element.updateComplete;
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it("signs out by its button: the form is back, empty, and nothing is kept", async () => {
    const page = await openSignedIn("local");
    const button = page.action("sign-out");
    button.focus();
    const { detail } = await page.after("run-view-change", () => button.click());
    expect(detail).to.deep.equal({ view: "login", previous: "done" });
    expect(page.element.session).to.equal(null);
    expect(localStorage.length).to.equal(0);
    expect([page.email.value, page.password.value]).to.deep.equal(["", ""]);
    expect(page.focused).to.equal(page.email);
  });

  it("A7 moves no focus when the page's own script signs out", async () => {
    const page = await openSignedIn("memory");
    const field = document.createElement("input");
    page.element.before(field);
    field.focus();
    await page.after("run-view-change", () => page.element.signOut());
    expect(document.activeElement).to.equal(field);
  });

  it("adopts a token from elsewhere, also before it is in the page", async () => {
    const page = await openLogin();
    const { detail } = await page.after("run-authenticated", () => page.element.adopt("u-9", "8 hours"));
    expect(detail).to.include({ token: "u-9", restored: true });
    expect(page.view).to.equal("done");

    const early = createLogin(scriptedApi());
    early.adopt("u-8", "never");
    document.body.append(early);
    expect(early.dataset["view"]).to.equal("done");
    expect(early.session).to.include({ token: "u-8", expiresAt: "never" });
    early.remove();
  });

  it("N9 takes an adopted or stored session that is over for session-expired", async () => {
    const page = await openLogin();
    const { detail } = await page.after("run-session-expired", () => page.element.adopt("u-9", "2001-01-01"));
    expect(detail).to.deep.equal({ expiresAt: new Date("2001-01-01") });
    expect(page.view).to.equal("login");

    localStorage.setItem(KEY, JSON.stringify({ token: "u-1", expiresAt: "2001-01-01T00:00:00.000Z" }));
    const next = await openLogin({ attributes: { persist: "local" } });
    await next.element.updateComplete;
    expect(next.view).to.equal("login");
    expect(next.element.querySelector("[role=status]")?.textContent).to.equal(
      "Your session has ended. Sign in again.",
    );
    expect(namesOf(next.events)).to.include("run-session-expired").and.not.to.include("run-authenticated");
    expect(localStorage.length).to.equal(0);
  });

  it("warns a minute before the end, and at the end shows the form with the reason", async () => {
    const clock = installClock();
    try {
      const end = new Date(Date.now() + 5 * 60_000);
      const page = await openSignedIn("memory", end.toISOString());
      await clock.advance(4 * 60_000 - 1000);
      expect(namesOf(page.events)).not.to.include("run-session-expiring");
      await clock.advance(2000);
      expect(page.events.at(-1)).to.deep.equal({ name: "run-session-expiring", detail: { expiresAt: end } });
      await clock.advance(60_000);
      expect(page.events.at(-2)!.name).to.equal("run-view-change");
      expect(page.events.at(-1)).to.deep.equal({ name: "run-session-expired", detail: { expiresAt: end } });
      expect(page.status).to.equal("Your session has ended. Sign in again.");
      expect(page.element.session).to.equal(null);
    } finally {
      clock.uninstall();
    }
  });

  it("says authenticated before it says that the session ends soon", async () => {
    const page = await openSignedIn("memory", new Date(Date.now() + 30_000).toISOString());
    expect(namesOf(page.events).slice(-2)).to.deep.equal(["run-authenticated", "run-session-expiring"]);
  });

  it("is told by another element or tab of the same RUN, in and out", async () => {
    const other = await openLogin({ attributes: { persist: "local" } });
    const told = other.next("run-authenticated");
    const page = await openSignedIn("local");
    expect((await told).detail).to.include({ token: "u-1", restored: true });
    expect(other.view).to.equal("done");
    await other.after("run-view-change", () => page.element.signOut());
    expect(other.view).to.equal("login");
    expect(other.element.session).to.equal(null);
  });

  it("H3 moves the session along when persist changes, and leaves no copy", async () => {
    const page = await openSignedIn("local");
    page.element.persist = "memory";
    await page.element.updateComplete;
    expect(page.view).to.equal("done");
    expect(page.element.session).to.have.property("token", "u-1");
    expect(localStorage.length).to.equal(0);
    await page.after("run-view-change", () => page.action("sign-out").click());
    expect(page.view).to.equal("login");
  });

  it("H3 drops the session when it is pointed at another RUN", async () => {
    const page = await openSignedIn("memory");
    const { detail } = await page.after("run-view-change", () => (page.element.runUrl = "other.tago.run"));
    expect(detail).to.deep.equal({ view: "login", previous: "done" });
    expect(page.view).to.equal("login");
    expect(page.element.session).to.equal(null);
  });

  it("stays signed in when it is moved in the page", async () => {
    const page = await openSignedIn("memory");
    const events = page.events.length;
    page.element.parentElement!.append(page.element);
    await page.element.updateComplete;
    expect(page.view).to.equal("done");
    expect(page.element.session).to.have.property("token", "u-1");
    expect(page.events).to.have.length(events);
  });

  it("H7 signs in where storage and channels throw, with one line", async () => {
    const real = Object.getOwnPropertyDescriptor(window, "localStorage")!;
    const { BroadcastChannel } = window;
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    Reflect.deleteProperty(window, "BroadcastChannel");
    try {
      let page: LoginPage | undefined;
      const lines = await readConsole(async () => (page = await openSignedIn("local")));
      expect(page!.view).to.equal("done");
      expect(page!.element.session).to.have.property("token", "u-1");
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain("kept in memory");
    } finally {
      Object.defineProperty(window, "localStorage", real);
      window.BroadcastChannel = BroadcastChannel;
    }
  });

  it("says once that redirect-to with a session in memory loses it", async () => {
    const lines = await readConsole(async () => {
      await openLogin({ attributes: { "redirect-to": "/home" } });
      await openLogin({ attributes: { "redirect-to": "/home" } });
      await openLogin({ attributes: { "redirect-to": "/home", persist: "session" } });
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain("redirect-to");
  });
});
