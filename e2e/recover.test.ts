import assert from "node:assert/strict";
import { beforeEach, describe, it, type TestContext } from "node:test";
import { findSecrets } from "./support/find-secrets.js";
import { eventsOf, loginForm, personWith, requestsOf, RUN } from "./support/login-page.js";
import { htmlPage, useWorld } from "./support/world.js";

/** As the README asks of such a page: its other requests would name the mailed link as their referrer. */
const SCRIPT = `<meta name="referrer" content="no-referrer"><script type="module" src="/dist/cdn/run-auth.js"></script>`;
const RESET = `/run/${RUN}/passwordreset`;
const NEW_PASSWORD = "Warm-chain-2027!";
const ODD = { email: "ada+cold/chain@acme.example", password: "Cold-chain-2026!" };

describe("the ways back in by mail", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  const tag = (attributes = "") =>
    `<run-recover run-url="${RUN}" api-url="${world.sandbox.url}" ${attributes}></run-recover>`;

  /** Opens a page with the built `<run-recover>`; `path` is what a mailed link leads to. */
  async function open(t: TestContext, { path, attributes }: { path?: string; attributes?: string } = {}) {
    const html = htmlPage({ head: SCRIPT, body: tag(attributes) });
    const opened = await world.open(t, html, path ? { path } : {});
    const host = opened.page.locator("run-recover");
    return {
      ...opened,
      host,
      shows: (view: string) => opened.page.locator(`run-recover[data-view=${view}]`).waitFor(),
      email: host.locator("input[name=email]"),
      password: host.locator("input[name=password]"),
      submit: host.locator("button[type=submit]"),
      warns: (text: RegExp) => host.locator("[role=alert]", { hasText: text }).waitFor(),
    };
  }

  /** Path and query of the newest mail's link, and its token. */
  async function mailedLink(): Promise<{ path: string; token: string; to: string }> {
    const [mail] = await world.sandbox.messages();
    const { pathname, search, searchParams } = new URL(mail?.links[0] ?? "");
    return { path: pathname + search, token: searchParams.get("token") ?? "", to: mail?.to ?? "" };
  }

  const tags = [{ key: "company_site", value: "North" }];

  async function signUp({ email, password }: typeof ODD): Promise<void> {
    const answer = await fetch(`${world.sandbox.url}/run/${RUN}/signup`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Ada", email, password, timezone: "UTC", active: true, tags }),
    });
    assert.equal(((await answer.json()) as { status: boolean }).status, true);
  }

  async function signsIn(t: TestContext, person: typeof ODD): Promise<void> {
    const login = `<run-login run-url="${RUN}" api-url="${world.sandbox.url}"></run-login>`;
    const { page } = await world.open(t, htmlPage({ head: SCRIPT, body: login }));
    const form = loginForm(page);
    await form.signIn(person);
    await form.shows("done");
  }

  it("S9 looks the same for a known and an unknown address", async (t) => {
    const { email } = await personWith(world);
    const seen = new Set<string>();
    for (const address of [email, "nobody@acme.example"]) {
      const { page, recording, host, shows, ...form } = await open(t);
      await form.email.fill(address);
      await form.submit.click();
      await shows("recover-sent");
      const outerHTML = await host.evaluate((element) => element.outerHTML);
      // Lit numbers its comments anew for each page.
      const markup = outerHTML.replaceAll(/lit\$\d+/g, "lit");
      const { console: lines, events, errors } = recording;
      seen.add(JSON.stringify({ markup, lines, events, errors }).replaceAll(address, "ADDRESS"));
      assert.equal(page.url().includes("@"), false);
    }
    assert.equal(seen.size, 1, [...seen].join("\n\n"));
    assert.deepEqual(
      (await world.sandbox.messages()).map(({ to }) => to),
      [email],
    );
  });

  for (const render of ["light", "shadow"]) {
    it(`S6 confirms by mail, resets by mail and signs in, with + and / in the address (render="${render}")`, async (t) => {
      await signUp(ODD);
      const confirmation = await mailedLink();
      const first = await open(t, { path: confirmation.path, attributes: `render="${render}"` });
      await first.shows("confirm-done");
      assert.deepEqual(eventsOf(first.recording, "run-confirmed"), [{}]);
      assert.deepEqual(await placesOf(first, confirmation), [
        `token in address of GET ${confirmation.path}`,
        `token in address of GET /run/${RUN}/confirm/${confirmation.token}`,
      ]);

      await first.host.evaluate((element) => (element.setAttribute("view", "recover"), undefined));
      await first.email.fill(` ${ODD.email.toUpperCase()}`);
      await first.email.press("Enter");
      await first.shows("recover-sent");
      const link = await mailedLink();
      assert.equal(link.to, ODD.email);

      const second = await open(t, {
        path: link.path,
        attributes: `render="${render}" email="${ODD.email}"`,
      });
      await second.shows("reset");
      assert.equal(new URL(second.page.url()).search, "?view=reset");
      assert.equal(await second.email.inputValue(), ODD.email);
      await second.password.fill("short");
      await second.password.press("Enter");
      await second.host.getByText("does not meet all the rules").waitFor();
      assert.equal(requestsOf(second.recording, "POST", RESET).length, 0);
      await second.password.fill(NEW_PASSWORD);
      await second.password.press("Enter");
      await second.shows("reset-done");
      assert.deepEqual(eventsOf(second.recording, "run-password-changed"), [{}]);
      assert.deepEqual(await placesOf(second, link), [
        `password in body of POST ${RESET}`,
        `token in headers of POST ${RESET}`,
        `token in address of GET ${link.path}`,
      ]);
      await signsIn(t, { email: ODD.email, password: NEW_PASSWORD });
    });
  }

  it("says that a link was used, and leads on", async (t) => {
    await signUp(ODD);
    const confirmation = await mailedLink();
    await (await open(t, { path: confirmation.path })).shows("confirm-done");
    const again = await open(t, { path: confirmation.path });
    await again.warns(/used already/);
    await again.host.locator("[data-action=to-login]").click();
    assert.deepEqual(eventsOf(again.recording, "run-error"), [
      { code: "session-expired", operation: "confirm" },
    ]);
    assert.deepEqual(eventsOf(again.recording, "run-view-change").at(-1), {
      view: "login",
      previous: "confirm",
    });

    const ask = await open(t);
    await ask.email.fill(ODD.email);
    await ask.submit.click();
    await ask.shows("recover-sent");
    const link = await mailedLink();
    for (const [password, ends] of [
      [NEW_PASSWORD, "reset-done"],
      [ODD.password, "used"],
    ] as const) {
      const page = await open(t, { path: link.path });
      await page.password.fill(password);
      await page.submit.click();
      if (ends === "reset-done") {
        await page.shows(ends);
        continue;
      }
      await page.warns(/used already/);
      await page.host.locator("[data-action=to-recover]").click();
      await page.shows("recover");
    }
    await signsIn(t, { email: ODD.email, password: NEW_PASSWORD });
  });

  it("confirms without a click, and with one request, however slow the server is", async (t) => {
    await signUp(ODD);
    const { path, token } = await mailedLink();
    await world.sandbox.faults([
      { match: `GET /run/${RUN}/confirm/*`, status: 503, body: { status: false, message: "later" } },
    ]);
    const { recording, host, shows, warns } = await open(t, { path });
    await warns(/server’s side/);
    assert.equal(requestsOf(recording, "GET", `/run/${RUN}/confirm/${token}`).length, 1);
    await host.locator("[data-action=retry]").click();
    await shows("confirm-done");
    await signsIn(t, ODD);
  });

  /** Every place where the mailed token or the new password is seen, each address by its path. */
  async function placesOf(
    { page, recording }: Pick<Awaited<ReturnType<typeof open>>, "page" | "recording">,
    { token }: { token: string },
  ): Promise<string[]> {
    const found = await findSecrets(page, recording, { token, password: NEW_PASSWORD });
    const addresses = recording.requests
      .filter(({ url }) => url.includes(token))
      .map(
        ({ method, url }) => `token in address of ${method} ${new URL(url).pathname}${new URL(url).search}`,
      );
    return [...found.filter((place) => place !== "token in address of GET"), ...addresses];
  }
});
