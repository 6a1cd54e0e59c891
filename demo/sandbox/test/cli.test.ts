import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { PASSWORD, RUN, seed } from "./harness.js";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const TSX = import.meta.resolve("tsx");

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-cli-"));
  after(() => rmSync(folder, { recursive: true }));

  function start(env: Record<string, string>) {
    const child = spawn(process.execPath, ["--import", TSX, MAIN], {
      cwd: folder,
      env: { ...process.env, SANDBOX_PORT: "0", SANDBOX_DB: ":memory:", ...env },
    });
    let output = "";
    let errors = "";
    const printed = new Promise<string>((resolve) => {
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (output.endsWith("\n\n")) resolve(output);
      });
    });
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    const exited = once(child, "exit").then(([code]) => ({ code: code as number | null, errors }));
    return { child, printed, exited };
  }

  it("prints where it is and each account, works, writes no file, and ends on SIGTERM", async () => {
    const sandbox = start({});
    const output = await sandbox.printed;
    for (const { email, password, totpSecret = "" } of seed.users) {
      const line = output.split("\n").find((row) => row.includes(email)) ?? "";
      assert.equal(line.includes(password) && line.includes(totpSecret), true, email);
    }
    const [url] = /http:\/\/\S+/.exec(output) ?? [];
    const response = await fetch(`${String(url)}${RUN}/login`, {
      method: "POST",
      body: JSON.stringify({ email: "mara@acme.example", password: PASSWORD }),
    });
    assert.equal(response.status, 200);
    assert.deepEqual(readdirSync(folder), []);

    const asked = performance.now();
    sandbox.child.kill("SIGTERM");
    assert.equal((await sandbox.exited).code, 0);
    // Before the five seconds are over for which our connection would be kept alive.
    assert.ok(performance.now() - asked < 4_500);
  });

  it("ends when npm has ended the shell between them", async () => {
    const shell = spawn("sh", ["-c", `"${process.execPath}" --import ${TSX} "${MAIN}"; true`], {
      cwd: folder,
      env: { ...process.env, SANDBOX_PORT: "0", SANDBOX_DB: ":memory:", npm_lifecycle_event: "sandbox" },
    });
    await once(shell.stdout, "data");
    shell.kill("SIGTERM");
    // The pipe closes when the last process that holds it has ended.
    await once(shell, "close");
  });

  it("says in one line that the port is taken, or a setting wrong, and exits with 1", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const port = String((blocker.address() as AddressInfo).port);
    const busy = await start({ SANDBOX_PORT: port }).exited;
    assert.deepEqual(busy, {
      code: 1,
      errors: `sandbox: port ${port} is taken; set SANDBOX_PORT to another one\n`,
    });
    blocker.close();

    const wrong = await start({ SANDBOX_RATE_LIMIT: "many" }).exited;
    assert.deepEqual(wrong, { code: 1, errors: "sandbox: can't be used: SANDBOX_RATE_LIMIT=many\n" });

    const secret = await start({ SMTP_URL: "http://me:secret@mail.example" }).exited;
    assert.deepEqual(secret, { code: 1, errors: "sandbox: can't be used: SMTP_URL\n" });
  });
});
