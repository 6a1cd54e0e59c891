import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  version: string;
  exports: Record<string, string | { default: string }>;
  dependencies: Record<string, string>;
  bin: { "run-auth-elements": string };
};
const modules = Object.keys(manifest.exports).filter((path) => typeof manifest.exports[path] === "object");

/** Runs a module's source in a fresh Node and returns what it printed. */
async function runInNode(source: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", source]);
  return JSON.parse(stdout);
}

/** Every module that an entry of the package brings along. */
function graphOf(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const code = readFileSync(entry, "utf8");
  for (const [, specifier = ""] of code.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g))
    graphOf(join(dirname(entry), specifier), seen);
  return seen;
}

describe("what is for a portal's owner", () => {
  const entryOf = (path: string) => (manifest.exports[path] as { default: string }).default;
  const isOwners = (module: string) => /api\/owner\//.test(module);

  it("is in an entry of its own", () => {
    assert.ok([...graphOf(entryOf("./owner"))].filter(isOwners).length > 5);
  });

  for (const path of modules.filter((name) => name !== "./owner")) {
    it(`is not in ${path}`, () => {
      const graph = [...graphOf(entryOf(path))];
      assert.ok(graph.length > 5);
      assert.deepEqual(graph.filter(isOwners), []);
    });
  }

  for (const file of readdirSync("dist/cdn").filter((name) => name.endsWith(".js.map"))) {
    it(`is not in the file of ${file}`, () => {
      const { sources } = JSON.parse(readFileSync(join("dist/cdn", file), "utf8")) as { sources: string[] };
      assert.ok(sources.some((source) => source.endsWith("src/api/client.ts")));
      assert.deepEqual(sources.filter(isOwners), []);
    });
  }
});

describe("the command of the package", () => {
  it("explains itself, from the built file", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      manifest.bin["run-auth-elements"],
      "--help",
    ]);
    assert.match(stdout, /^Usage: TAGOIO_PROFILE_TOKEN=/);
  });

  it("is marked as a program", () => {
    assert.match(readFileSync(manifest.bin["run-auth-elements"], "utf8"), /^#!\/usr\/bin\/env node\n/);
  });
});

describe("the built package in Node", () => {
  it("H10 registers nothing and touches no global when imported", async () => {
    // Lit and zod leave marks of their own, so they come first.
    const result = await runInNode(`
      await import("lit");
      await import("zod/mini");
      const look = () => Reflect.ownKeys(globalThis).map((key) => [String(key), Object.getOwnPropertyDescriptor(globalThis, key)]);
      const before = new Map(look());
      const defined = [];
      const { define } = customElements;
      customElements.define = (tag) => defined.push(tag);
      const names = Object.keys(await import("run-auth-elements"));
      const touched = look().filter(([key, now]) => !Object.is(before.get(key)?.value, now.value) || before.get(key)?.get !== now.get);
      console.log(JSON.stringify({ defined, touched: touched.map(([key]) => key), trusted: typeof trustedTypes, named: names.includes("RunLogin") }));
    `);
    assert.deepEqual(result, { defined: [], touched: [], trusted: "undefined", named: true });
  });

  for (const path of modules) {
    it(`H10 imports ${path} without an exception`, async () => {
      const name = `run-auth-elements${path.slice(1)}`;
      await runInNode(`await import(${JSON.stringify(name)}); console.log("null");`);
    });
  }

  it("registers where it is asked to, also twice", async () => {
    const tags = await runInNode(`
      await import("lit");
      const define = customElements.define.bind(customElements);
      const tags = [];
      customElements.define = (tag, constructor) => { tags.push(tag); define(tag, constructor); };
      await import("run-auth-elements/run-login");
      await import("run-auth-elements/define");
      console.log(JSON.stringify(tags));
    `);
    assert.deepEqual(tags, ["run-login", "run-otp", "run-recover", "run-signup", "run-auth"]);
  });

  it("says its version as package.json has it", async () => {
    const version = await runInNode(
      `const { VERSION } = await import("run-auth-elements"); console.log(JSON.stringify(VERSION));`,
    );
    assert.equal(version, manifest.version);
  });

  it("names no package in its code or types but those it depends on, the command aside", () => {
    const files = readdirSync("dist/esm", { recursive: true, encoding: "utf8" }).filter((name) =>
      /^(?!cli\/).*\.(js|ts)$/.test(name),
    );
    const code = files.map((name) => readFileSync(join("dist/esm", name), "utf8")).join("\n");
    const named = [...code.matchAll(/(?:from|import) "([^."][^"/]*)/g)].map(([, name]) => name);
    assert.deepEqual(
      [...new Set(named)].filter((name) => !Object.hasOwn(manifest.dependencies, name ?? "")),
      [],
    );
  });

  it("depends on lit and zod alone", () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ["lit", "zod"]);
  });
});
