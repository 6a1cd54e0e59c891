import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { readSource } from "../../../scripts/i18n/source.js";
import { WITH_ARGUMENT } from "../with-argument.js";

type Message = (argument: string) => string;

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder).filter((name) => !name.endsWith(".test.ts"));
const sources = files.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
const ids = [...sources.matchAll(/\bid: "([^"]+)"/g)].map(([, id = ""]) => id);
const modules = await Promise.all(
  files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, Message | object>>),
);
const messages = modules
  .flatMap((module) => Object.values(module))
  .flatMap((value) =>
    typeof value === "function" ? [value as Message] : (Object.values(value) as Message[]),
  );

describe("messages", () => {
  it("say an id each, in the spelling of a dictionary's keys, and none twice", () => {
    assert.equal(ids.length, [...sources.matchAll(/\bmsg\(/g)].length);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[A-Z0-9_]+$/);
  });

  it("are texts, with their arguments in place", () => {
    assert.equal(new Set(messages).size, ids.length);
    for (const message of messages) {
      const text = message("<argument>");
      assert.ok(text.length > 0);
      assert.equal(text.includes("<argument>"), message.length === 1, text);
    }
  });
});

describe("WITH_ARGUMENT", () => {
  it("lists the messages that take one, and no other", async () => {
    const source = await readSource();
    assert.equal(source.size, ids.length);
    for (const [id, text] of source) assert.equal(WITH_ARGUMENT.test(id), text.includes("$0"), id);
    for (const id of ids) assert.doesNotMatch(id, /_(ZERO|ONE|TWO|FEW|MANY|OTHER)$/);
  });
});
