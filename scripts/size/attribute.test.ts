import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { transformWithOxc } from "vite";
import { attribute, nameSource } from "./attribute.js";

describe("the table of what is in a file", () => {
  it("names our rooms, each element's folder, and packages", () => {
    assert.equal(nameSource("../../src/theme/repair.ts"), "src/theme");
    assert.equal(nameSource("../../src/elements/shared/field.ts"), "src/elements/shared");
    assert.equal(nameSource("../../src/cdn/lit/css.ts"), "src/cdn/lit");
    assert.equal(nameSource("../../src/version.ts"), "src/version.ts");
    assert.equal(nameSource("../../node_modules/@lit/localize/init/reentrant.js"), "@lit/localize");
    assert.equal(nameSource("../../node_modules/lit-html/lit-html.js"), "lit-html");
  });

  it("gives every character to one part", async () => {
    const source = "export const sum = (a: number, b: number) => a + b;\n";
    const { code, map } = await transformWithOxc(source, "src/flow/sum.ts", { sourcemap: true });
    const parts = attribute(code, JSON.stringify(map));
    assert.equal(
      [...parts.values()].reduce((total, { bytes }) => total + bytes, 0),
      code.length,
    );
    assert.ok((parts.get("src/flow")?.bytes ?? 0) > 20);
  });
});
