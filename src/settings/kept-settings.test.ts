import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RunApiError } from "../api/errors.js";
import { defaultRunInfo } from "../api/schemas/run-info.js";
import { createSettings } from "./settings.js";
import type { Settings, SettingsOptions } from "./settings-types.js";
import { fakeClient, settled } from "./test-fakes.js";

/** What of a storage is used, over a map that the test can look into. */
function fakeStorage(kept = new Map<string, string>()) {
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
  return { kept, storage: () => storage };
}

function visit(options: Omit<SettingsOptions, "note">) {
  const heard: Settings[] = [];
  const store = createSettings({ note: () => undefined, ...options });
  const first = store.current;
  const leave = store.subscribe((settings) => heard.push(settings));
  return { store, first, heard, leave };
}

let runs = 0;
const aRun = () => fakeClient({ runUrl: `kept-${++runs}.tago.run` });

/** A visit that got these settings, and has ended. */
async function visited(storage: () => Storage, client: ReturnType<typeof fakeClient>, info: object) {
  const { leave } = visit({ storage, client });
  client.sent.at(-1)?.resolve(info);
  await settled();
  leave();
  await new Promise<void>((resolve) => setTimeout(resolve));
}

describe("settings of the last visit", () => {
  it("are there at once, and revalidated with one change", async () => {
    const { storage } = fakeStorage();
    const client = aRun();
    await visited(storage, client, { name: "Acme", theme: { primary: "red" } });
    const { first, heard } = visit({ storage, client });
    assert.deepEqual([first.status, first.source, first.info.name], ["pending", "cache", "Acme"]);
    assert.equal(first.info.theme["primary"], "red");
    client.sent.at(-1)?.resolve({ name: "Acme North" });
    await settled();
    assert.deepEqual(
      heard.map(({ status, source, info }) => [status, source, info.name]),
      [["ready", "network", "Acme North"]],
    );
    assert.equal(createSettings({ client, storage }).current.info.name, "Acme North");
  });

  it("U2 stay in use when the fresh ones don't come, and are asked for again from there", async () => {
    const { storage } = fakeStorage();
    const client = aRun();
    await visited(storage, client, { name: "Acme" });
    const { store, heard } = visit({ storage, client });
    client.sent.at(-1)?.reject(new RunApiError("timeout", "settings"));
    await settled();
    store.retry();
    assert.deepEqual(
      heard.map(({ status, source, info }) => [status, source, info.name]),
      [
        ["failed", "cache", "Acme"],
        ["pending", "cache", "Acme"],
      ],
    );
  });

  it("H4 are one object for all elements of the page", async () => {
    const { storage } = fakeStorage();
    const client = aRun();
    await visited(storage, client, { name: "Acme" });
    const infos = Array.from({ length: 50 }, () => createSettings({ client, storage }).current.info);
    assert.deepEqual([new Set(infos).size, infos[0]?.name], [1, "Acme"]);
  });

  it("are another's for another RUN, API or config-url, and nobody's next to .config", async () => {
    const { storage } = fakeStorage();
    const client = aRun();
    await visited(storage, client, { name: "Acme" });
    const { runUrl, baseUrl } = client;
    const source = (options: Partial<SettingsOptions>) =>
      createSettings({ client, storage, baseUrl: "https://host.example/", ...options }).current.source;
    assert.equal(source({}), "cache");
    assert.equal(source({ client: fakeClient({ runUrl: "other.tago.run", baseUrl }) }), "default");
    assert.equal(source({ client: fakeClient({ runUrl, baseUrl: "https://api.eu-w1.tago.io" }) }), "default");
    assert.equal(source({ configUrl: "a.json" }), "default");
    assert.equal(source({ config: {} }), "property");
  });

  it("S10 hold the public part alone", async () => {
    const { storage, kept } = fakeStorage();
    await visited(storage, aRun(), {
      name: "Acme",
      profile: "planted-profile",
      email_domain: "planted-domain",
      anonymous_token: "planted-token",
      integration: { key: "planted-key" },
      email_templates: { a: { subject: "planted", value: "planted" } },
      security: { otp: { sms: true, secret: "planted-secret" } },
      signup_fields: [{ name: "a", secret: "planted-secret" }],
    });
    const [text = ""] = kept.values();
    assert.match(text, /"name":"Acme".*"sms":true/);
    assert.doesNotMatch(text, /planted/);
  });

  it("S10 pass the same parser as fresh ones", async () => {
    const { storage, kept } = fakeStorage();
    const client = aRun();
    await visited(storage, client, {});
    const [key = ""] = kept.keys();
    kept.set(
      key,
      `{"name":7,"logo":"javascript:alert(1)","theme":{"__proto__":"x","link":{}},"signin_buttons":[{"label":"x","type":"link","url":"javascript:1"}]}`,
    );
    const { info, source } = createSettings({ client, storage }).current;
    assert.equal(source, "cache");
    assert.deepEqual(info, defaultRunInfo);
  });

  for (const text of ["", "{", "null", "[]", "7", `"x"`, `{"name":"${"x".repeat(100_001)}"}`]) {
    it(`S10 are none where there is ${text.slice(0, 12) || "nothing"}`, async () => {
      const { storage, kept } = fakeStorage();
      const client = aRun();
      await visited(storage, client, {});
      for (const key of kept.keys()) kept.set(key, text);
      assert.deepEqual(createSettings({ client, storage }).current.source, "default");
    });
  }

  it("are forgotten when their successors are too long to keep", async () => {
    const { storage, kept } = fakeStorage();
    const client = aRun();
    await visited(storage, client, { name: "Acme" });
    await visited(storage, client, { name: "x".repeat(100_001) });
    assert.equal(kept.size, 0);
  });

  it("are not kept of a failure, nor of .config", async () => {
    const { storage, kept } = fakeStorage();
    const client = aRun();
    visit({ storage, client });
    client.sent.at(-1)?.reject(new RunApiError("run-not-found", "settings"));
    visit({ storage, client, config: { name: "Acme" } });
    await settled();
    assert.equal(kept.size, 0);
  });

  it("H7 are missed by nobody where the storage is missing, forbidden or full", async () => {
    const full = () => {
      throw new DOMException("no", "QuotaExceededError");
    };
    const broken: (() => Storage)[] = [
      () => {
        throw new DOMException("no", "SecurityError");
      },
      () => undefined as unknown as Storage,
      () => ({ getItem: full, setItem: full, removeItem: full }) as unknown as Storage,
      () => ({ getItem: () => null, setItem: full, removeItem: () => undefined }) as unknown as Storage,
    ];
    for (const storage of broken) {
      const client = aRun();
      const { first, heard } = visit({ storage, client });
      client.sent[0]?.resolve({ name: "Acme" });
      await settled();
      assert.deepEqual([first.source, heard[0]?.status, heard[0]?.info.name], ["default", "ready", "Acme"]);
    }
  });
});
