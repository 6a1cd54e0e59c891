import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shortenProperties } from "./properties-plugin.js";

const source = (members: string) => `import { property, state } from "lit/decorators.js";
/** A class. */
export abstract class Made<State> extends RunElement {
${members}
}`;

describe("propertiesPlugin", () => {
  it("says each property in a word", () => {
    const short = shortenProperties(
      source(`  /** How deep. */
  @property({ attribute: "heading-level", type: Number }) headingLevel = 2;
  @property({ type: Boolean }) background = false;
  @property() override get view(): string { return ""; }
  @property({ attribute: false })
  get token() { return undefined; }
  @state() protected passwordShown = false;`),
    );
    assert.match(
      short,
      /static \{ properties\(this, "headingLevel# background\? view token!", \{ passwordShown: 1 \}\); \}/,
    );
    assert.match(short, /^import \{ properties \} from "lit\/decorators.js"/);
    assert.match(short, /^ {2}headingLevel = 2;$/m);
    assert.doesNotMatch(short, /@property|@state/);
  });

  it("refuses what it can't say", () => {
    for (const member of [
      `@property({ attribute: "other-name" }) name = "";`,
      `@property({ type: Object }) name = {};`,
      `@property(options()) name = "";`,
    ])
      assert.throws(() => shortenProperties(source(member)), member);
    assert.throws(() => shortenProperties(`@property() name = "";`), /not understood/);
  });
});
