import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { messages } from "./messages.js";

const source = readFileSync(new URL("./messages.ts", import.meta.url), "utf8");
const calls = [...source.matchAll(/\bmsg\(/g)].length;
const ids = [...source.matchAll(/\bid: "([^"]+)"/g)].map(([, id = ""]) => id);

describe("messages", () => {
  it("say an id each, in the spelling of a dictionary's keys, and none twice", () => {
    assert.equal(ids.length, calls);
    assert.equal(calls, Object.keys(messages).length);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[A-Z0-9_]+$/);
  });

  it("are texts, with their arguments in place", () => {
    for (const message of Object.values(messages) as ((argument: string) => string)[]) {
      const text = message("<argument>");
      assert.ok(text.length > 0);
      assert.equal(text.includes("<argument>"), message.length === 1, text);
    }
  });
});
