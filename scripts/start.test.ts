import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { describe, it, type TestContext } from "node:test";
import { freePort } from "../e2e/support/free-port.js";

/** Runs `npm start` as a person would; resolves once it has printed `ready` or ended. */
async function run(t: TestContext, ready: RegExp, env: Record<string, string>) {
  const child = spawn("npm", ["start"], {
    env: { ...process.env, SANDBOX_DB: ":memory:", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  t.after(() => child.kill());
  let output = "";
  const said = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (ready.test(output)) resolve();
      });
    }
  });
  await Promise.race([said, once(child, "exit")]);
  return { child, output: () => output };
}

/** Resolves when nobody answers on a port any more. */
async function whenFree(port: number): Promise<void> {
  const answers = () =>
    fetch(`http://localhost:${port}`).then(
      () => true,
      () => false,
    );
  while (await answers()) await delay(50);
}

describe("npm start", () => {
  it("serves both origins, prints every account, and ends on SIGTERM", { timeout: 60_000 }, async (t) => {
    const [api, demo] = [await freePort(), await freePort()];
    const env = { SANDBOX_PORT: String(api), DEMO_PORT: String(demo) };
    const { child, output } = await run(t, /jonas@/, env);
    const seed = (await (await fetch(`http://localhost:${api}/_sandbox/seed`)).json()) as {
      users: { email: string; password: string }[];
    };
    for (const { email, password } of seed.users)
      assert.ok(output().includes(`${email} `) && output().includes(password));
    assert.match(
      output(),
      new RegExp(`http://localhost:${demo}\\b[^]*http://localhost:${api}/_sandbox/messages`),
    );
    assert.equal((await fetch(`http://localhost:${demo}/`)).status, 200);
    child.kill("SIGTERM");
    await Promise.all([whenFree(api), whenFree(demo)]);
  });

  it("says which port is taken", { timeout: 60_000 }, async (t) => {
    const server = createServer().listen(0, "localhost");
    t.after(() => server.close());
    await once(server, "listening");
    const taken = String((server.address() as { port: number }).port);
    const { output } = await run(t, /taken/, {
      SANDBOX_PORT: taken,
      DEMO_PORT: String(await freePort()),
    });
    assert.match(output(), new RegExp(`port ${taken} is taken; set SANDBOX_PORT`));
  });
});
