import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultRunInfo } from "../api/schemas/run-info.js";
import { createSettings } from "./settings.js";
import type { SettingsOptions } from "./settings-types.js";
import { fakeClient, settled } from "./test-fakes.js";

const PAGE = "https://host.example/account/";

function open(options: Partial<SettingsOptions> = {}) {
  const lines: string[] = [];
  const fetched: string[] = [];
  const client = fakeClient();
  const store = createSettings({
    client,
    baseUrl: PAGE,
    note: (line) => lines.push(line),
    fetchJson: (address) => {
      fetched.push(address);
      return Promise.resolve({ name: "From the file" });
    },
    ...options,
  });
  return { store, client, lines, fetched };
}

describe("settings from .config", () => {
  for (const [name, config] of Object.entries({
    bare: { name: "Acme" },
    enveloped: { status: true, result: { name: "Acme" } },
  })) {
    it(`are ready at once and win over all others: ${name}`, async () => {
      const { store, client, fetched } = open({ config, configUrl: "settings.json" });
      assert.deepEqual(
        [store.current.status, store.current.source, store.current.info.name],
        ["ready", "property", "Acme"],
      );
      store.subscribe(() => assert.fail("nothing changes"));
      await settled();
      assert.deepEqual([client.sent.length, fetched.length], [0, 0]);
    });
  }

  it("H4 are parsed once an object, with their notes printed once", () => {
    const config = { name: "Acme", active: "perhaps" };
    const [first, second] = [open({ config }), open({ config })];
    assert.equal(first.store.current.info, second.store.current.info);
    assert.deepEqual([first.lines.length, second.lines.length], [1, 0]);
  });

  for (const config of [undefined, null]) {
    it(`are none where it is ${config}`, () => {
      const { store, lines } = open({ config });
      assert.deepEqual([store.current.source, lines], ["default", []]);
    });
  }

  for (const config of ["{}", 7, true, [], () => ({}), Symbol("x")]) {
    it(`are none, with one line, where it is no object: ${String(config)}`, () => {
      const { store, lines } = open({ config });
      assert.deepEqual([store.current.source, lines.length], ["default", 1]);
    });
  }

  const throwing = () => {
    throw new Error("gotcha");
  };
  const hostile: [string, object][] = [
    [
      "throwing getters",
      {
        get name() {
          return throwing();
        },
        get result() {
          return throwing();
        },
      },
    ],
    [
      "a throwing proxy",
      new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing }),
    ],
    [
      "a frozen object of wrong types",
      Object.freeze({ name: {}, theme: 7, signup_fields: "x", security: [] }),
    ],
    [
      "itself",
      (() => {
        const it: Record<string, unknown> = {};
        it["result"] = it;
        return it;
      })(),
    ],
    ["no prototype", Object.create(null) as object],
  ];
  for (const [name, config] of hostile) {
    it(`D6 never throw for ${name}`, () => {
      assert.deepEqual(open({ config }).store.current.info, defaultRunInfo);
    });
  }
});

describe("settings from config-url", () => {
  const addresses: [string, string][] = [
    ["settings.json", "https://host.example/account/settings.json"],
    ["/settings.json", "https://host.example/settings.json"],
    [" https://cdn.example/a.json ", "https://cdn.example/a.json"],
    ["//cdn.example/a.json", "https://cdn.example/a.json"],
    ["http://localhost:8787/a.json", "http://localhost:8787/a.json"],
    ["https://me:secret@cdn.example/b.json", "https://cdn.example/b.json"],
  ];
  for (const [configUrl, address] of addresses) {
    it(`come from ${address} for "${configUrl}"`, async () => {
      const { store, client, fetched, lines } = open({ configUrl });
      store.subscribe(() => undefined);
      await settled();
      assert.deepEqual([fetched, client.sent.length, lines], [[address], 0, []]);
      assert.deepEqual([store.current.source, store.current.info.name], ["network", "From the file"]);
    });
  }

  for (const configUrl of [
    "http://cdn.example/a.json",
    "javascript:alert(1)",
    "data:application/json,{}",
    "https://",
  ]) {
    it(`S3 are the API's, with one line, where the address is refused: ${configUrl}`, async () => {
      const { store, client, fetched, lines } = open({ configUrl });
      store.subscribe(() => undefined);
      client.sent[0]?.resolve({ name: "From the API" });
      await settled();
      assert.deepEqual([fetched, lines.length, store.current.info.name], [[], 1, "From the API"]);
    });
  }

  it("are the API's where it is blank", () => {
    const { store, client, lines } = open({ configUrl: "  " });
    store.subscribe(() => undefined);
    assert.deepEqual([client.sent.length, lines], [1, []]);
  });
});
