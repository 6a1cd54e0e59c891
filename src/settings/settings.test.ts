import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { RunApiError } from "../api/errors.js";
import { defaultRunInfo } from "../api/schemas/run-info.js";
import { createSettings } from "./settings.js";
import type { Settings, SettingsOptions } from "./settings-types.js";
import { fakeClient, settled } from "./test-fakes.js";

const FAILED = new RunApiError("run-not-found", "settings");

function subscribe(options: Partial<SettingsOptions> = {}) {
  const heard: Settings[] = [];
  const lines: string[] = [];
  const client = fakeClient();
  const store = createSettings({ client, note: (line) => lines.push(line), ...options });
  const first = store.current;
  const leave = store.subscribe((settings) => heard.push(settings));
  return { store, client, first, heard, lines, leave };
}

describe("createSettings", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
  afterEach(() => mock.timers.reset());

  it("R4 has defaults at once, and asks for nothing before someone subscribes", () => {
    const client = fakeClient();
    const { current } = createSettings({ client });
    assert.deepEqual(current, { status: "pending", info: defaultRunInfo, source: "default" });
    assert.equal(client.sent.length, 0);
  });

  it("asks the public route, and is ready with the answer", async () => {
    const { store, client, heard } = subscribe();
    const [request] = client.sent;
    assert.deepEqual(
      [request?.operation, request?.method, request?.path],
      ["settings", "GET", ["run", client.runUrl]],
    );
    request?.resolve({ name: "Acme" });
    await settled();
    assert.equal(heard.length, 1);
    assert.equal(store.current, heard[0]);
    assert.deepEqual(
      [store.current.status, store.current.source, store.current.info.name],
      ["ready", "network", "Acme"],
    );
  });

  it("H4 makes one request for fifty, prints its notes once and gives all one object", async () => {
    const client = fakeClient();
    const lines: string[] = [];
    const note = (line: string) => lines.push(line);
    const all = Array.from({ length: 50 }, () => subscribe({ client, note }));
    assert.equal(client.sent.length, 1);
    client.sent[0]?.resolve({ name: "Acme", active: "perhaps" });
    await settled();
    const infos = new Set(all.map(({ store }) => store.current.info));
    assert.equal(infos.size, 1);
    assert.equal([...infos][0]?.name, "Acme");
    assert.equal(lines.length, 1);
    assert.deepEqual(subscribe({ client, note }).heard.length, 1);
    assert.equal(client.sent.length, 1);
  });

  it("makes requests of their own for another API, RUN or file", () => {
    const runUrl = "own.tago.run";
    const calls: string[] = [];
    const fetchJson = (address: string) => {
      calls.push(address);
      return new Promise<never>(() => undefined);
    };
    const here = fakeClient({ runUrl });
    const europe = fakeClient({ runUrl, baseUrl: "https://api.eu-w1.tago.io" });
    const other = fakeClient({ runUrl: "other-own.tago.run" });
    for (const client of [here, europe, other, here]) subscribe({ client });
    for (const file of ["a.json", "b.json", "a.json"]) {
      subscribe({ client: here, configUrl: file, baseUrl: "https://host.example/in/page", fetchJson });
    }
    assert.deepEqual(
      [here, europe, other].map(({ sent }) => sent.length),
      [1, 1, 1],
    );
    assert.deepEqual(calls, ["https://host.example/in/a.json", "https://host.example/in/b.json"]);
  });

  it("says why it failed, keeps the defaults, and the next one asks again", async () => {
    const { store, client, heard } = subscribe();
    client.sent[0]?.reject(FAILED);
    await settled();
    assert.deepEqual(heard, [
      { status: "failed", info: defaultRunInfo, source: "default", code: "run-not-found" },
    ]);
    const next = subscribe({ client });
    client.sent[1]?.resolve({ name: "Acme" });
    await settled();
    assert.deepEqual([store.current.status, next.store.current.status], ["failed", "ready"]);
  });

  it("U2 asks again at retry, and only after a failure", async () => {
    const { store, client, heard } = subscribe();
    store.retry();
    assert.equal(client.sent.length, 1);
    client.sent[0]?.reject(FAILED);
    await settled();
    store.retry();
    store.retry();
    assert.equal(client.sent.length, 2);
    client.sent[1]?.resolve({ name: "Acme" });
    await settled();
    store.retry();
    assert.equal(client.sent.length, 2);
    assert.deepEqual(
      heard.map(({ status }) => status),
      ["failed", "pending", "ready"],
    );
  });

  it("N4 takes an answer that is no object for a failure", async () => {
    const { store, client } = subscribe();
    client.sent[0]?.resolve(["Acme"]);
    await settled();
    assert.equal(store.current.status === "failed" && store.current.code, "bad-response");
  });

  it("calls what it did not foresee unknown", async () => {
    const { store, client } = subscribe();
    client.sent[0]?.reject(new TypeError("?"));
    await settled();
    assert.equal(store.current.status === "failed" && store.current.code, "unknown");
  });

  it("N5 N11 aborts with its last subscriber, and drops a late answer", async () => {
    const { store, client, heard, leave } = subscribe();
    const other = subscribe({ client });
    leave();
    mock.timers.runAll();
    assert.equal(client.sent[0]?.signal?.aborted, false);
    other.leave();
    mock.timers.runAll();
    assert.equal(client.sent[0]?.signal?.aborted, true);
    client.sent[0]?.resolve({ name: "late" });
    await settled();
    assert.deepEqual([heard, other.heard, store.current.status], [[], [], "pending"]);
  });

  it("H4 goes on where it was when its element is moved", async () => {
    const { store, client, heard, leave } = subscribe();
    leave();
    store.subscribe((settings) => heard.push(settings));
    mock.timers.runAll();
    client.sent[0]?.resolve({ name: "Acme" });
    await settled();
    assert.deepEqual([client.sent.length, heard.length], [1, 1]);
  });

  it("D10 is final once ready, also for a second connection", async () => {
    const { store, client, heard, leave } = subscribe();
    client.sent[0]?.resolve({ name: "Acme" });
    await settled();
    leave();
    mock.timers.runAll();
    store.subscribe((settings) => heard.push(settings));
    assert.deepEqual([client.sent.length, heard.length, store.current.info.name], [1, 1, "Acme"]);
  });
});
