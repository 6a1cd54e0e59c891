import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { findBrowser } from "./find-browser.js";
import { unpackBrowser } from "./packed-browser.js";

describe("findBrowser", () => {
  it("prefers CHROME_PATH", async (t) => {
    const before = process.env.CHROME_PATH;
    t.after(() => {
      if (before === undefined) delete process.env.CHROME_PATH;
      else process.env.CHROME_PATH = before;
    });
    process.env.CHROME_PATH = process.execPath;
    assert.equal((await findBrowser()).executablePath, process.execPath);

    process.env.CHROME_PATH = "/nowhere/chrome";
    await assert.rejects(findBrowser(), /CHROME_PATH names no file/);
  });

  it("finds a browser that exists", async () => {
    assert.ok(existsSync((await findBrowser()).executablePath));
  });

  it("unpacks the packed one whole, also when two start at once", async (t) => {
    const root = await mkdtemp(join(tmpdir(), "unpack-test-"));
    t.after(() => rm(root, { recursive: true }));
    const [first, second] = await Promise.all([unpackBrowser(root), unpackBrowser(root)]);
    assert.deepEqual(first, second);
    assert.equal((await readdir(root)).length, 1, "nothing half-made stays");
    const { stdout } = await promisify(execFile)(first.executablePath, ["--version"], { env: first.env });
    assert.match(stdout, /^Chromium \d+/);
  });
});
