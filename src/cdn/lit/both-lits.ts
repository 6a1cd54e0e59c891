import * as realLit from "lit";
import * as realDecorators from "lit/decorators.js";
import * as realRepeat from "lit/directives/repeat.js";
import * as smallDecorators from "./decorators.js";
import * as smallLit from "./index.js";
import * as smallRepeat from "./list.js";

/** What our elements use of Lit. */
export type AnyLit = typeof smallLit & typeof smallDecorators & Pick<typeof smallRepeat, "repeat">;

/** For tests: each says the same of Lit itself and of our small one. */
export const bothLits = {
  Lit: { ...realLit, ...realDecorators, ...realRepeat } as unknown as AnyLit,
  "the small Lit": { ...smallLit, ...smallDecorators, ...smallRepeat } as AnyLit,
};

let count = 0;

/** A tag that no test has used. */
export const freshTag = () => `small-lit-${++count}`;
