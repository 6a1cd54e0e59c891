import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { hold } from "./support/hold.js";
import { eventsOf, LOGIN, openLogin, personWith, requestsOf, RUN } from "./support/login-page.js";
import { useWorld } from "./support/world.js";

const SETTINGS = `/run/${RUN}`;

interface Spied {
  /** Of each batch of mutations under the host: what was added where. */
  batches: { parent: string; added: string; holdsForm: boolean }[][];
  /** For each request: whether the form was in the page when it was made. */
  requests: boolean[];
}

/** Runs in the page before its scripts; also looks into a shadow root. (A named function in here would need tsx.) */
function spy(): void {
  const spied: Spied = { batches: [], requests: [] };
  Object.assign(globalThis, { spied });
  const observer = new MutationObserver((records) => {
    const added = records
      .filter(({ target }) => target instanceof ShadowRoot || (target as Element).closest("run-login"))
      .flatMap(({ target, addedNodes }) =>
        [...addedNodes].map((node) => ({
          parent: target.nodeName.toLowerCase(),
          added: node instanceof Element ? `${node.localName}.${node.className}` : node.nodeName,
          holdsForm: node instanceof Element && node.querySelector("form input[name=password]") !== null,
        })),
      );
    if (added.length > 0) spied.batches.push(added);
  });
  observer.observe(document, { childList: true, subtree: true });
  const { fetch } = globalThis;
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    observer.observe(root, { childList: true, subtree: true });
    return root;
  };
  globalThis.fetch = (...args) => {
    const host = document.querySelector("run-login");
    spied.requests.push((host?.shadowRoot ?? host)?.querySelector("form input[name=password]") != null);
    return fetch(...args);
  };
}

const readSpied = (page: Page) => page.evaluate(() => (globalThis as unknown as { spied: Spied }).spied);

/** Runs in the page: what a person has under their hands. */
function readHands(before?: { input: Element }) {
  const host = document.querySelector("run-login");
  const root = host?.shadowRoot ?? host;
  const input = root?.querySelector<HTMLInputElement>("input[name=password]");
  return {
    same: before === undefined || before.input === input,
    focused: (host?.shadowRoot ?? document).activeElement === input,
    value: input?.value,
    caret: [input?.selectionStart, input?.selectionEnd],
    email: root?.querySelector<HTMLInputElement>("input[name=email]")?.value,
  };
}

describe("the form under a person's hands and a password manager's", () => {
  const world = useWorld();
  beforeEach(() => world.sandbox.reset());

  for (const render of ["light", "shadow"] as const) {
    const attributes = `render="${render}"`;

    it(`R1 first adds the wrapper that already holds the form (render="${render}")`, async (t) => {
      const { page } = await openLogin(t, world, {
        attributes,
        prepare: (fresh) => fresh.addInitScript(spy),
      });
      const { batches } = await readSpied(page);
      const parent = render === "light" ? "run-login" : "#document-fragment";
      assert.deepEqual(batches[0], [{ parent, added: "div.run-root", holdsForm: true }]);
      const later = batches.slice(1).flat();
      assert.deepEqual(
        later.filter((one) => one.parent === parent),
        [],
      );
    });

    it(`R4 shows the form before any request, and while the API hangs (render="${render}")`, async (t) => {
      await world.sandbox.faults([{ match: `GET ${SETTINGS}`, delayMs: 600_000, times: 100 }]);
      const { page, form } = await openLogin(t, world, {
        attributes,
        prepare: (fresh) => fresh.addInitScript(spy),
      });
      assert.ok(await form.submit.isVisible());
      const { requests } = await readSpied(page);
      assert.deepEqual(requests, [true], "The settings were asked for before the form was there.");
      await form.signIn(await personWith(world));
      await form.shows("done");
    });

    it(`R2 submits what a script put into the inputs without any event (render="${render}")`, async (t) => {
      const { recording, form } = await openLogin(t, world, { attributes });
      const person = await personWith(world);
      await form.email.evaluate((input, value) => ((input as HTMLInputElement).value = value), person.email);
      await form.password.evaluate(
        (input, value) => ((input as HTMLInputElement).value = value),
        person.password,
      );
      await form.submit.click();
      await form.shows("done");
      const [request] = requestsOf(recording, "POST", LOGIN);
      const body = JSON.parse(request?.body ?? "{}") as { email: string; password: string };
      assert.deepEqual([body.email, body.password], [person.email, person.password]);
    });

    it(`R3 keeps node, value, caret, focus and undo when settings, theme and language come late (render="${render}")`, async (t) => {
      let release = (): void => undefined;
      const { page, recording, form } = await openLogin(t, world, {
        attributes,
        prepare: async (fresh) => {
          release = await hold(fresh, ({ pathname }) => pathname === SETTINGS);
        },
      });
      await form.email.fill("mara@acme.example");
      await form.password.click();
      await page.keyboard.type("half typed");
      for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Shift+ArrowLeft");
      const before = await page.evaluateHandle(() => {
        const host = document.querySelector("run-login");
        const input = (host?.shadowRoot ?? host)?.querySelector("input[name=password]");
        return { input: input as Element };
      });
      const hands = {
        same: true,
        focused: true,
        value: "half typed",
        caret: [5, 6],
        email: "mara@acme.example",
      };
      assert.deepEqual(await page.evaluate(readHands, before), hands);
      const background = () => form.submit.evaluate((button) => getComputedStyle(button).backgroundColor);
      const colour = await background();

      release();
      await form.host.getByText("Help with signing in").waitFor();
      assert.deepEqual(eventsOf(recording, "run-config"), [{ source: "default" }, { source: "network" }]);
      assert.notEqual(await background(), colour, "The theme of the late settings was not applied.");
      assert.deepEqual(await page.evaluate(readHands, before), hands);

      await form.host.evaluate((host) => host.setAttribute("lang", "pt-BR"));
      await page.evaluate(() => (document.documentElement.lang = "ar"));
      await form.host.evaluate(
        (host) => (host as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete,
      );
      assert.deepEqual(await page.evaluate(readHands, before), hands);

      await form.host.evaluate((host) => {
        const theme = { loginButton: "#7a1fa2", auth_bg_type: "color" };
        Object.assign(host, { config: { name: "Other", theme, sso_saml_active: true } });
      });
      await form.host.locator("[data-action=sso]").waitFor();
      assert.deepEqual(await page.evaluate(readHands, before), hands);

      await page.keyboard.type("-");
      await page.keyboard.press("ControlOrMeta+z");
      assert.equal(await form.password.inputValue(), "half typed");
    });
  }

  it("R5 gives fields the same names, ids and autocomplete on every load", async (t) => {
    const { page, form } = await openLogin(t, world);
    const read = () =>
      form.host
        .locator("input, label")
        .evaluateAll((elements) =>
          elements.map((element) =>
            ["id", "name", "for", "type", "autocomplete"].map((name) => element.getAttribute(name)),
          ),
        );
    const first = await read();
    await page.reload();
    await form.shows("login");
    assert.deepEqual(await read(), first);
    assert.deepEqual(
      await form.host
        .locator("input")
        .evaluateAll((inputs) => inputs.map((one) => one.getAttribute("autocomplete"))),
      ["username", "current-password"],
    );
  });
});
