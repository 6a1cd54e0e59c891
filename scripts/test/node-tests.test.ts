import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { readTap, runNodeTests } from "./node-tests.js";

async function run(t: TestContext, source: string) {
  const folder = await mkdtemp(join(tmpdir(), "made-up-tests-"));
  t.after(() => rm(folder, { recursive: true }));
  t.mock.method(console, "log", () => undefined);
  const file = join(folder, "made-up.test.mjs");
  await writeFile(file, `import { before, describe, it } from "node:test";\n${source}`);
  return runNodeTests([file], 5000);
}

describe("counting Node's tests", () => {
  it("counts what passed and what failed, nested or not", async (t) => {
    const source = `describe("a", () => { it("b", () => {}); it("c", () => { throw 1; }); }); it("d", () => {});`;
    assert.deepEqual(await run(t, source), { passed: 2, failed: 1 });
  });

  it("counts the tests that a failed hook took along", async (t) => {
    const source = `describe("a", () => { before(() => { throw 1; }); it("b", () => {}); it("c", () => {}); });`;
    assert.equal((await run(t, source)).failed, 2);
  });

  it("counts a file that can't be loaded as a failure", async (t) => {
    assert.ok((await run(t, `import "./nowhere.js";`)).failed > 0);
  });

  it("counts a run without a test, or with a bad end, as a failure", () => {
    assert.deepEqual(readTap("# pass 0\n# fail 0\n# cancelled 0\n", 0), { passed: 0, failed: 1 });
    assert.deepEqual(readTap("# pass 4\n# fail 0\n# cancelled 0\n", 7), { passed: 4, failed: 1 });
    assert.deepEqual(readTap("", 1), { passed: 0, failed: 1 });
  });
});
