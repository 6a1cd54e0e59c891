import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { RUN, startSandbox } from "../../test/harness.js";
import { openDatabase } from "./database.js";

describe("the database file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sandbox-"));
    file = join(folder, "deep", "sandbox.db");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("keeps users, tokens, codes and settings from one run to the next", async () => {
    const first = await startSandbox({ database: file });
    const token = await first.signIn("mara");
    await first.login("aisha");
    await first.edit({ name: "Renamed" });
    first.close();
    assert.deepEqual(readdirSync(join(folder, "deep")), ["sandbox.db"]);

    const second = await startSandbox({ database: file });
    assert.equal((await second.call("GET", `${RUN}/info`, { token })).status, 200);
    assert.equal(((await second.run("GET", "")).body.result as { name: string }).name, "Renamed");
    const pin_code = (await second.messages())[0]?.code;
    assert.equal((await second.login("aisha", { otp_type: "sms", pin_code })).status, 200);
    second.close();
  });

  it("holds no password, token or code in readable form, but for the outbox", async () => {
    const sandbox = await startSandbox({ database: file });
    const token = await sandbox.signIn("mara");
    await sandbox.login("aisha");
    const code = (await sandbox.messages())[0]?.code ?? "";
    await sandbox.call("DELETE", "/_sandbox/messages");
    sandbox.close();
    const { database } = openDatabase(file);
    database.run("VACUUM");
    database.close();
    const { readFileSync } = await import("node:fs");
    const bytes = readFileSync(file, "latin1");
    assert.equal(bytes.includes("mara@acme.example"), true);
    for (const secret of ["Cold-chain-2026", token, code]) assert.equal(bytes.includes(secret), false);
  });

  it("is emptied when it comes from another version", () => {
    const { database, isNew } = openDatabase(file);
    assert.equal(isNew, true);
    database.run("PRAGMA user_version = 999");
    database.close();
    const again = openDatabase(file);
    assert.equal(again.isNew, true);
    again.database.close();
    const third = openDatabase(file);
    assert.equal(third.isNew, false);
    third.database.close();
  });

  it("opens in spite of a lock that a killed process left behind", () => {
    openDatabase(file).database.close();
    const lock = `${file}.lock`;
    mkdirSync(lock);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, longAgo, longAgo);
    const { database, isNew } = openDatabase(file);
    assert.equal(isNew, false);
    database.close();
  });

  it("changes all or nothing in a transaction", () => {
    const { database } = openDatabase(":memory:");
    const failing = () =>
      database.transaction(() => {
        database.run("INSERT INTO documents (name, json) VALUES ('settings', '{}')");
        throw new Error("half way");
      });
    assert.throws(failing, /half way/);
    assert.equal(database.run("DELETE FROM documents"), 0);
    database.close();
  });
});
