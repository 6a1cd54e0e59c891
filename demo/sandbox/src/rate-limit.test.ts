import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RUN, seed, startSandbox } from "../test/harness.js";

describe("rate limits", () => {
  it("let 60 calls of a route a minute by, then answer in TagoIO's exact words", async () => {
    const sandbox = await startSandbox({ rateLimit: 60 });
    for (let call = 0; call < 60; call += 1) {
      assert.equal((await sandbox.run("GET", "")).status, 200);
    }
    sandbox.advance(52_000);
    const { status, headers, body } = await sandbox.run("GET", "");
    assert.equal(status, 429);
    assert.deepEqual(body, { status: false, message: "Too many requests (Retry-After: 8)" });
    assert.equal(headers.get("retry-after"), "8");
    assert.equal(headers.get("access-control-expose-headers"), "Retry-After");
    assert.equal(headers.get("access-control-allow-origin"), "*");

    sandbox.advance(8_000);
    assert.equal((await sandbox.run("GET", "")).status, 200);
    sandbox.close();
  });

  it("count each route alone, whatever its parameters and answers", async () => {
    const sandbox = await startSandbox({ rateLimit: 2 });
    const statusOf = async (path: string) => (await sandbox.run("GET", path)).status;
    assert.equal(await statusOf("/confirm/one"), 400);
    assert.equal(await statusOf("/confirm/two"), 400);
    assert.equal(await statusOf("/confirm/three"), 429);
    assert.equal(await statusOf("/passwordreset/a@b.example"), 200);
    for (let call = 0; call < 3; call += 1) {
      assert.equal((await sandbox.call("GET", "/_sandbox/health")).status, 200);
    }
    sandbox.close();
  });

  it("don't take the owner's routes for a RUN's", async () => {
    const sandbox = await startSandbox({ rateLimit: 1 });
    const token = seed.profileToken;
    for (const path of ["/run", "/run/users", "/run/users/0", "/run/sso/saml", RUN]) {
      assert.notEqual((await sandbox.call("GET", path, { token })).status, 429, path);
      assert.equal((await sandbox.call("GET", path, { token })).status, 429, path);
    }
    sandbox.close();
  });

  it("are off with 0, and forgotten after a reset", async () => {
    const unlimited = await startSandbox({ rateLimit: 0 });
    for (let call = 0; call < 100; call += 1) assert.equal((await unlimited.run("GET", "")).status, 200);
    unlimited.close();

    const limited = await startSandbox({ rateLimit: 1 });
    await limited.run("GET", "");
    assert.equal((await limited.run("GET", "")).status, 429);
    await limited.call("POST", "/_sandbox/reset");
    assert.equal((await limited.run("GET", "")).status, 200);
    limited.close();
  });
});
