import { expect } from "@open-wc/testing";
import { readConsole } from "../../../test-support/console.js";
import { installClock } from "../../../test-support/fake-clock.js";
import type { FakeClock } from "../../../test-support/fake-clock.js";
import { answers, openLogin } from "../../../test-support/login-page.js";
import type { LoginPage } from "../../../test-support/login-page.js";
import type { ScriptedAnswer } from "../../../test-support/scripted-api.js";

const FAILED = "Something went wrong on the server’s side. Try again in a moment.";
const UNREAD = "The server’s answer could not be read.";
const login = (answer: Partial<ScriptedAnswer>): ScriptedAnswer => ({ match: "POST /login", ...answer });

/** What the browser says of the connection; the real answer returns with the answered function. */
function pretendOnline(online: boolean): () => void {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => online });
  return () => Reflect.deleteProperty(navigator, "onLine");
}

/** What every failure leaves behind: a sentence, what was typed, an idle form, and the way on. */
async function expectWayOn(page: LoginPage, sentence: string): Promise<void> {
  expect(page.alert).to.contain(sentence);
  expect([page.email.value, page.password.value]).to.deep.equal(["ada@acme.io", "correct horse"]);
  expect(page.form.hasAttribute("aria-busy")).to.equal(false);
  expect(page.email.readOnly).to.equal(false);
  expect(page.submit.hasAttribute("aria-disabled")).to.equal(false);
  await page.api.answer(answers.signedIn());
  await page.after("run-authenticated", () => page.submit.click());
}

describe("<run-login> when something fails", () => {
  const faults: [row: string, code: string, answer: Partial<ScriptedAnswer>, sentence: string][] = [
    ["N2 no connection", "network", { drop: true }, "We could not reach the server."],
    ["N4 an HTML page of a captive portal", "bad-response", { body: "<html>Hotel Wi-Fi</html>" }, UNREAD],
    ["N4 an empty answer", "bad-response", { status: 204 }, UNREAD],
    ["N4 half of a JSON text", "bad-response", { body: '{"status":true,"result":{"tok' }, UNREAD],
    ["N5 a failing server", "unavailable", { status: 503, body: "<h1>503</h1>" }, FAILED],
    [
      "N7 an error with HTTP 200",
      "invalid-credentials",
      { body: { status: false, message: "No" } },
      "do not match",
    ],
    [
      "N8 a token with a space in it",
      "bad-response",
      { body: { status: true, result: { token: "a b" } } },
      UNREAD,
    ],
    ["N8 no token", "bad-response", { body: { status: true, result: {} } }, UNREAD],
    [
      "N10 a redirect",
      "network",
      { status: 302, headers: { location: "/" } },
      "We could not reach the server.",
    ],
    [
      "N12 an unknown RUN",
      "run-not-found",
      { status: 404, body: { status: false, message: "Run not found" } },
      "This portal is not available.",
    ],
    [
      "a captcha",
      "captcha-required",
      { status: 400, body: { status: false, message: "Captcha needed" } },
      "only its own page can show",
    ],
  ];
  for (const [row, code, answer, sentence] of faults) {
    it(`${row}: says so, keeps what was typed, offers a way on`, async () => {
      const page = await openLogin({ answers: [login(answer)] });
      let detail: unknown;
      await readConsole(async () => ({ detail } = await page.after("run-error", () => page.send())));
      expect(detail).to.deep.equal({ code, operation: "login" });
      await expectWayOn(page, sentence);
    });
  }

  it("leads to the portal's own page where only that can show a captcha", async () => {
    const page = await openLogin({ answers: [answers.refused("Captcha required", 400)] });
    const link = 'a[href="https://acme.tago.run/login"]';
    expect(page.find(link)).to.equal(null);
    await page.after("run-error", () => page.send());
    expect(page.text(link)).to.equal("Open the sign-in page");
  });

  it("says that a password has to be changed first, and where, when the server gives no token for it", async () => {
    const body = { status: false, message: "Change it", code: "force_password_change" };
    const page = await openLogin({ answers: [login({ status: 400, body })] });
    const { detail } = await page.after("run-error", () => page.send());
    expect(detail).to.deep.equal({ code: "password-change-required", operation: "login" });
    expect(page.alert).to.contain("“Forgot your password?”");
    expect(page.text("[data-action=to-recover]")).to.equal("Forgot your password?");
  });

  it("N1 says that we are offline, wakes up on its own, and sends nothing by itself", async () => {
    const page = await openLogin({ answers: [login({ drop: true })] });
    const restore = pretendOnline(false);
    try {
      const { detail } = await page.after("run-error", () => page.send());
      expect(detail).to.deep.equal({ code: "offline", operation: "login" });
      expect(page.alert).to.contain("You are offline.");
    } finally {
      restore();
    }
    window.dispatchEvent(new Event("online"));
    await page.element.updateComplete;
    expect(page.alert).to.equal("");
    expect(page.status).to.equal("You are back online.");
    expect(page.password.value).to.equal("correct horse");
    expect(await page.api.requests()).to.have.length(1);
  });

  it("N2 names the likely cause in the console, once", async () => {
    const page = await openLogin();
    // Another origin, whose answers say nothing of CORS.
    page.element.apiUrl = page.api.url.replace("localhost", "127.0.0.1");
    await page.element.updateComplete;
    const lines = await readConsole(async () => {
      await page.after("run-error", () => page.send());
      await page.after("run-error", () => page.submit.click());
    });
    expect(page.alert).to.contain("We could not reach the server.");
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^run-auth-elements: could not reach http:\/\/127.*CORS/);
  });

  it("N11 drops the answer that comes after it was removed, and is idle when it is back", async () => {
    const page = await openLogin({ answers: [{ ...answers.signedIn(), hold: true }] });
    const parent = page.element.parentElement!;
    await page.after("run-before-submit", () => page.send());
    page.element.remove();
    await page.api.release();
    parent.append(page.element);
    await page.element.updateComplete;
    expect(page.view).to.equal("login");
    expect(page.form.hasAttribute("aria-busy")).to.equal(false);
    // Twice: the request that was given up may reach the server as late as now.
    await page.api.answer(answers.signedIn("u-second"), answers.signedIn("u-second"));
    const { detail } = await page.after("run-authenticated", () => page.submit.click());
    expect(detail).to.have.property("token", "u-second");
    expect(page.events.filter(({ name }) => name === "run-authenticated")).to.have.length(1);
  });

  it("U11 is not stuck busy when the page comes back from the back-forward cache", async () => {
    const page = await openLogin({ answers: [{ ...answers.signedIn(), hold: true }] });
    await page.after("run-before-submit", () => page.send());
    window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await page.api.release();
    await page.element.updateComplete;
    await page.api.answer(answers.refused("x", 500));
    await page.after("run-error", () => page.submit.click());
    await expectWayOn(page, FAILED);
  });

  it("N12 sends nothing to a portal whose name is none, and says that it is not available", async () => {
    const page = await openLogin({ attributes: { "run-url": "not a host" } });
    const lines = await readConsole(() => page.after("run-error", () => page.send()));
    expect(page.alert).to.contain("This portal is not available.");
    expect(lines).to.have.length(1);
    expect(await page.api.requests()).to.have.length(0);
  });

  it("N13 sends no password to a plain http API", async () => {
    const page = await openLogin();
    page.element.apiUrl = "http://api.acme.io";
    await page.element.updateComplete;
    const lines = await readConsole(() => page.after("run-error", () => page.send()));
    expect(page.alert).to.contain("We could not reach the server.");
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/api-url.*refused/);
  });

  it("N13 takes an API address with a trailing slash", async () => {
    const page = await openLogin({ answers: [answers.signedIn()] });
    page.element.apiUrl = `${page.api.url}/`;
    await page.element.updateComplete;
    await page.after("run-authenticated", () => page.send());
    expect((await page.api.requests())[0]!.path).to.equal("/run/acme.tago.run/login");
  });

  it("N9 takes a fresh token that this clock thinks over, with one line for the developer", async () => {
    const page = await openLogin({ answers: [answers.signedIn("u-1", "2001-01-01T00:00:00.000Z")] });
    const lines = await readConsole(() => page.after("run-authenticated", () => page.send()));
    expect(page.view).to.equal("done");
    expect(page.element.session).to.have.property("token", "u-1");
    expect(lines).to.have.length(1);
  });
});

describe("<run-login> and time", () => {
  let clock: FakeClock;
  beforeEach(() => (clock = installClock()));
  afterEach(() => clock.uninstall());

  it("N6 counts down on the button, keeps what was typed, and speaks at start and end only (A7)", async () => {
    const page = await openLogin({ answers: [answers.rateLimited(3)] });
    const { detail } = await page.after("run-error", () => page.send());
    expect(detail).to.deep.equal({ code: "rate-limited", operation: "login", retryAfter: 3 });
    const spoken = [page.alert];
    const shown = [page.text("[type=submit]")];
    expect(page.submit.getAttribute("aria-disabled")).to.equal("true");
    page.submit.click();
    for (let second = 0; second < 3; second++) {
      await clock.advance(1000);
      spoken.push(page.alert || page.status);
      shown.push(page.text("[type=submit]"));
    }
    expect(new Set(spoken)).to.deep.equal(
      new Set(["Too many tries. You can try again in 3 seconds.", "You can try again now."]),
    );
    expect(shown).to.deep.equal(["Wait 3 seconds", "Wait 2 seconds", "Wait 1 second", "Sign in"]);
    expect(await page.api.requests()).to.have.length(1);
    await page.api.answer(answers.signedIn());
    await page.after("run-authenticated", () => page.submit.click());
  });

  it("U8 shows the right time after the tab slept", async () => {
    const page = await openLogin({ answers: [answers.rateLimited(600)] });
    await page.after("run-error", () => page.send());
    expect(page.text("[type=submit]")).to.equal("Wait 10 minutes");
    clock.sleep(590_000);
    await clock.advance(0);
    expect(page.text("[type=submit]")).to.match(/^Wait (10|9) seconds$/);
    clock.sleep(60_000);
    document.dispatchEvent(new Event("visibilitychange"));
    await page.element.updateComplete;
    expect(page.text("[type=submit]")).to.equal("Sign in");
    expect(page.submit.hasAttribute("aria-disabled")).to.equal(false);
  });

  it("N3 gives up after 15 s, and ignores the late answer", async () => {
    const page = await openLogin({ answers: [{ ...answers.signedIn(), hold: true }] });
    const failed = page.next("run-error");
    await page.after("run-before-submit", () => page.send());
    await clock.advance(15_000);
    expect((await failed).detail).to.deep.equal({ code: "timeout", operation: "login" });
    await page.api.release();
    expect(page.view).to.equal("login");
    await expectWayOn(page, "The server is taking too long.");
  });
});
