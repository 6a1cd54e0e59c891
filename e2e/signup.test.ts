import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { findSecrets } from "./support/find-secrets.js";
import { hold } from "./support/hold.js";
import { eventsOf, RUN, requestsOf } from "./support/login-page.js";
import { NEWCOMER, openSignup, ownerOf, SIGNUP } from "./support/signup-page.js";
import type { Owner } from "./support/signup-page.js";
import { useWorld } from "./support/world.js";

const SETTINGS = `/run/${RUN}`;

describe("a sign-up", () => {
  const world = useWorld();
  let owner: Owner;
  beforeEach(async () => {
    await world.sandbox.reset();
    owner = await ownerOf(world);
  });

  const signIn = async ({ email, password } = NEWCOMER) =>
    (
      await fetch(`${world.sandbox.url}/run/${RUN}/login`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email, password }),
      })
    ).ok;

  it("asks to confirm the e-mail; the mailed link lets the person in", async (t) => {
    const { page, recording, form } = await openSignup(t, world);
    await form.input("tag.company_site").waitFor();
    await form.fill({ ...NEWCOMER, "tag.company_site": "Oslo" });
    await form.submit.click();
    await form.shows("confirm-email");
    assert.match(await form.host.innerText(), /freya\+1\/a@acme\.example/);
    const [registered] = eventsOf(recording, "run-registered") as { user: string }[];
    assert.deepEqual(registered, { user: registered?.user, outcome: "confirm-email", email: NEWCOMER.email });
    assert.match(registered?.user ?? "", /^[\da-f]{24}$/);
    assert.equal(await signIn(), false);

    const [mail] = await world.sandbox.messages();
    assert.equal(mail?.to, NEWCOMER.email);
    const token = new URL(mail.links[0] ?? "").searchParams.get("token") ?? "";
    const confirmed = await fetch(`${world.sandbox.url}/run/${RUN}/confirm/${token}`);
    assert.equal(confirmed.status, 200);
    assert.equal(await signIn(), true);

    await page.reload();
    await form.shows("confirm-email");
    assert.match(await form.host.innerText(), /your e-mail address/);
    assert.deepEqual(recording.errors, []);
    assert.deepEqual(await findSecrets(page, recording, { password: NEWCOMER.password }), [
      "password in body of POST /run/acme.tago.run/signup",
    ]);
  });

  it("waits for approval, or is ready and signed in at once, as `signup_method` says", async (t) => {
    await owner.edit({ signup_method: "adminconfirm", signup_fields: [] });
    const { form } = await openSignup(t, world);
    await form.fill(NEWCOMER);
    await form.submit.click();
    await form.shows("pending-approval");
    assert.equal((await owner.user(NEWCOMER.email))?.active, false);

    await owner.edit({ signup_method: "noconfirm" });
    const other = { ...NEWCOMER, email: "runa@acme.example" };
    const { recording, form: ready } = await openSignup(t, world, { attributes: "sign-in-after" });
    await ready.fill(other);
    await ready.submit.click();
    await ready.shows("done");
    assert.equal(eventsOf(recording, "run-authenticated").length, 1);
    assert.equal(eventsOf(recording, "run-registered").length, 1);

    await owner.edit({ signup_method: "not known yet" });
    const { form: unknown } = await openSignup(t, world);
    await unknown.fill({ ...NEWCOMER, email: "sven@acme.example" });
    await unknown.submit.click();
    await unknown.shows("unknown");
  });

  it("is closed where the settings say so, and when it is switched off while the page is open", async (t) => {
    await owner.edit({ signup_fields: [] });
    const { form } = await openSignup(t, world);
    await form.fill(NEWCOMER);
    await owner.edit({ signup_method: "disabled" });
    await form.submit.click();
    await form.shows("closed");
    assert.equal(await owner.user(NEWCOMER.email), undefined);

    const { form: closed } = await openSignup(t, world);
    await closed.shows("closed");
    assert.equal(await closed.host.locator("input").count(), 0);
  });

  it("D5 ends with the right tags, whatever the fields are: typed, required, hidden, blank, odd, repeated", async (t) => {
    await owner.edit({
      signup_fields: [
        { name: "city", placeholder: "City", required: true, type: "Text" },
        { name: "count", placeholder: "Sensors", required: true, type: "Number" },
        { name: "source", placeholder: "portal", required: true, type: "Hidden" },
        { name: "", placeholder: "", required: false, type: "" },
        { name: "odd", placeholder: "", required: false, type: "Dropdown" },
        { name: "color", placeholder: "Colour", required: false, type: "Text" },
        { name: "color", placeholder: "Colour again", required: false, type: "Text" },
        { name: "submit", placeholder: "Submit", required: false, type: "Text" },
        { name: "__proto__", placeholder: "Proto", required: false, type: "Text" },
        { name: "empty", placeholder: "Left empty", required: false, type: "Text" },
      ],
    });
    const { recording, form } = await openSignup(t, world);
    await form.input("tag.city").waitFor();
    const names = await form.host
      .locator("input")
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name));
    assert.deepEqual(names.slice(3), [
      ...["tag.city", "tag.count", "tag.odd", "tag.color", "tag.color.2"],
      ...["tag.submit", "tag.__proto__", "tag.empty"],
    ]);
    await form.fill(NEWCOMER);
    await form.fill({ "tag.count": "a few", "tag.odd": "yes", "tag.color": "red", "tag.color.2": "blue" });
    await form.fill({ "tag.submit": "s", "tag.__proto__": "p" });
    await form.submit.click();
    assert.equal(await form.errorOf("tag.city"), "This field has to be filled in.");
    assert.match(await form.errorOf("tag.count"), /Enter a number/);
    assert.equal(requestsOf(recording, "POST", SIGNUP).length, 0);
    await form.fill({ "tag.city": "Oslo", "tag.count": "12,5" });
    await form.submit.click();
    await form.shows("confirm-email");
    assert.deepEqual((await owner.user(NEWCOMER.email))?.tags, [
      { key: "city", value: "Oslo" },
      { key: "count", value: "12.5" },
      { key: "odd", value: "yes" },
      { key: "color", value: "red" },
      { key: "color", value: "blue" },
      { key: "submit", value: "s" },
      { key: "__proto__", value: "p" },
      { key: "source", value: "portal" },
    ]);
    assert.deepEqual(recording.errors, []);
  });

  it("sends the time zone of the browser and the language that the person reads", async (t) => {
    await owner.edit({ signup_fields: [] });
    const { recording, form } = await openSignup(t, world, { timezoneId: "Asia/Tokyo", locale: "pt-BR" });
    await form.fill(NEWCOMER);
    await form.submit.click();
    await form.shows("confirm-email");
    assert.equal((await owner.user(NEWCOMER.email))?.timezone, "Asia/Tokyo");
    const [request] = requestsOf(recording, "POST", SIGNUP);
    assert.match(request?.body ?? "", /"language":"en"/);
  });

  it("refuses an address that is taken, and a password that is too weak, before and after the server", async (t) => {
    await owner.edit({ signup_fields: [] });
    const { recording, form } = await openSignup(t, world);
    await form.host.locator("[data-rule=letters-numbers]").waitFor();
    await form.fill({ ...NEWCOMER, email: "mara@acme.example", password: "weak" });
    await form.submit.click();
    assert.match(await form.errorOf("password"), /does not meet all the rules/);
    assert.equal(requestsOf(recording, "POST", SIGNUP).length, 0);
    await form.fill({ password: "Longwinter7" });
    await form.submit.click();
    await form.host.getByText("can’t be used for a new account").waitFor();
    await owner.edit({ security: { password: { special: true } } });
    await form.fill({ email: NEWCOMER.email });
    await form.submit.click();
    await form.host.locator("[role=alert]", { hasText: "it needs a special character" }).waitFor();
  });

  it("U2 waits for the settings, and sends once they came", async (t) => {
    await owner.edit({ signup_fields: [] });
    let release = (): void => undefined;
    const { recording, form } = await openSignup(t, world, {
      prepare: async (page) => {
        release = await hold(page, ({ pathname }) => pathname === SETTINGS);
      },
    });
    await form.fill(NEWCOMER);
    await form.submit.click();
    await form.host.locator("form[aria-busy=true]").waitFor();
    assert.equal(requestsOf(recording, "POST", SIGNUP).length, 0);
    release();
    await form.shows("confirm-email");
    assert.equal(requestsOf(recording, "POST", SIGNUP).length, 1);
  });

  it("U2 says so when they don't come, within 15 s, and sends nothing", async (t) => {
    const { page, recording, form } = await openSignup(t, world, {
      prepare: async (fresh) => {
        await fresh.clock.install();
        await hold(fresh, ({ pathname }) => pathname === SETTINGS);
      },
    });
    await form.fill(NEWCOMER);
    await form.submit.click();
    await form.host.locator("form[aria-busy=true]").waitFor();
    await page.clock.runFor(15_100);
    await form.host.locator("[data-action=retry]").waitFor();
    assert.match(await form.host.locator("[role=alert]").innerText(), /Nothing was sent/);
    assert.equal(await form.host.locator(`a[href="https://${RUN}/login"]`).count(), 1);
    assert.equal(requestsOf(recording, "POST", SIGNUP).length, 0);
    assert.equal(await form.input("password").inputValue(), NEWCOMER.password);
  });
});
