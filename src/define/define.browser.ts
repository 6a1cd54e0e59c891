import { expect } from "@open-wc/testing";
import { defineElements } from "./define.js";

let count = 0;
const freshTag = () => `run-made-up-${++count}`;

const makeClass = (runAuthVersion: string) =>
  class extends HTMLElement {
    static readonly runAuthVersion = runAuthVersion;
  };

function linesOf(run: () => void): string[] {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void lines.push(words.join(" "));
  try {
    run();
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe("defineElements", () => {
  it("registers each tag, and the same classes again without a word", () => {
    const [one, two] = [freshTag(), freshTag()];
    const [One, Two] = [makeClass("1.0.0"), makeClass("1.0.0")];
    const lines = linesOf(() => {
      defineElements({ [one]: One });
      defineElements({ [one]: One, [two]: Two });
    });
    expect(customElements.get(one)).to.equal(One);
    expect(customElements.get(two)).to.equal(Two);
    expect(lines).to.deep.equal([]);
  });

  it("H1 leaves what another copy of ours has registered, with one line, and registers the rest", () => {
    const [one, two] = [freshTag(), freshTag()];
    const [Older, Rest] = [makeClass("0.9.0"), makeClass("1.0.0")];
    defineElements({ [one]: Older });
    const lines = linesOf(() => defineElements({ [one]: makeClass("1.0.0"), [two]: Rest }));
    expect(customElements.get(one)).to.equal(Older);
    expect(customElements.get(two)).to.equal(Rest);
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain(`<${one}> (our version 0.9.0)`);
  });

  it("H1 leaves a stranger's tag to the stranger, with one line, and registers the others", () => {
    const [taken, alsoTaken, free] = [freshTag(), freshTag(), freshTag()];
    class Stranger extends HTMLElement {}
    customElements.define(taken, Stranger);
    customElements.define(alsoTaken, class extends HTMLElement {});
    const Ours = makeClass("1.0.0");
    const lines = linesOf(() =>
      defineElements({ [taken]: makeClass("1.0.0"), [alsoTaken]: makeClass("1.0.0"), [free]: Ours }),
    );
    expect(customElements.get(taken)).to.equal(Stranger);
    expect(customElements.get(free)).to.equal(Ours);
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.contain(`<${taken}> (not ours), <${alsoTaken}> (not ours)`);
  });

  it("H1 throws nothing when the registry does", () => {
    const tag = freshTag();
    const Ours = makeClass("1.0.0");
    customElements.define(freshTag(), Ours); // A class can't have two tags.
    const lines = linesOf(() => defineElements({ [tag]: Ours }));
    expect(lines.length).to.equal(1);
  });
});
