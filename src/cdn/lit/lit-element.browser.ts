import { expect } from "@open-wc/testing";
import { bothLits, freshTag } from "./both-lits.js";
import type { AnyLit } from "./both-lits.js";

function makeClass({ LitElement, html, property, state }: AnyLit) {
  class Counter extends LitElement {
    static override get observedAttributes(): string[] {
      return [...super.observedAttributes, "lang"];
    }
    @property() word = "start";
    @property({ attribute: "how-many", type: Number }) howMany = 1;
    @property({ type: Boolean }) on = false;
    @property({ attribute: false }) thing: unknown;
    @state() protected inner = 0;

    readonly log: string[] = [];
    readonly changes: Map<PropertyKey, unknown>[] = [];
    wanted = true;
    fail: string | undefined;
    during: (() => void) | undefined;
    readonly box = document.createElement("div");

    constructor() {
      super();
      const log = (what: string) => () => this.log.push(what);
      this.addController({
        hostConnected: log("hostConnected"),
        hostDisconnected: log("hostDisconnected"),
        hostUpdated: log("hostUpdated"),
      });
    }

    get view(): string {
      return "the parent's";
    }

    setInner(value: number): void {
      this.inner = value;
    }

    protected override createRenderRoot(): HTMLElement {
      this.log.push("createRenderRoot");
      return this.box;
    }
    protected override shouldUpdate(): boolean {
      this.log.push("shouldUpdate");
      return this.wanted;
    }
    protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
      this.log.push("willUpdate");
      this.changes.push(new Map(changed));
      if (this.word === "correct me") this.word = "corrected";
    }
    protected override update(changed: Map<PropertyKey, unknown>): void {
      super.update(changed);
      this.log.push("update");
      if (this.fail === "update") throw new Error("made up");
      this.during?.();
    }
    protected override updated(): void {
      this.log.push("updated");
      if (this.fail === "updated") throw new Error("made up");
    }
    protected override render(): unknown {
      this.log.push(`render ${this.word}`);
      return html`<p>${this.word}, ${this.howMany}, ${this.on}, ${this.inner}</p>`;
    }
  }
  return Counter;
}

type Counter = InstanceType<ReturnType<typeof makeClass>>;

const CYCLE = ["shouldUpdate", "willUpdate"];
const END = ["update", "hostUpdated", "updated"];

for (const [name, lit] of Object.entries(bothLits)) {
  describe(`${name}: properties and updates`, () => {
    const made: HTMLElement[] = [];
    afterEach(() => made.splice(0).forEach((element) => element.remove()));

    function make(attributes: Record<string, string> = {}, early: Record<string, unknown> = {}): Counter {
      const tag = freshTag();
      const element = document.createElement(tag);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      Object.assign(element, early);
      document.body.append(element);
      made.push(element);
      customElements.define(tag, makeClass(lit));
      return element as unknown as Counter;
    }

    const text = (element: Counter) => element.box.textContent;

    it("calls everything in one order, first and later", async () => {
      const element = make();
      expect(element.log).to.deep.equal(["createRenderRoot", "hostConnected"]);
      expect(element.hasUpdated).to.equal(false);
      expect(await element.updateComplete).to.equal(true);
      expect(element.log.splice(0).slice(2)).to.deep.equal([
        ...CYCLE,
        "render start",
        "update",
        "hostUpdated",
        "updated",
      ]);
      expect(element.hasUpdated).to.equal(true);

      element.word = "next";
      element.howMany = 2;
      expect(element.log).to.deep.equal([]);
      expect(await element.updateComplete).to.equal(true);
      expect(element.log.splice(0)).to.deep.equal([...CYCLE, "render next", ...END]);
      expect(element.changes[1]).to.deep.equal(
        new Map<string, unknown>([
          ["word", "start"],
          ["howMany", 1],
        ]),
      );
      expect(text(element)).to.equal("next, 2, false, 0");

      element.remove();
      document.body.append(element);
      expect(element.log).to.deep.equal(["hostDisconnected", "hostConnected"]);
    });

    it("doesn't update before the first connection, nor for a value that is the same", async () => {
      const tag = freshTag();
      customElements.define(tag, makeClass(lit));
      const element = document.createElement(tag) as unknown as Counter;
      element.word = "before";
      await new Promise((resolve) => setTimeout(resolve));
      expect(element.log).to.deep.equal([]);
      document.body.append(element);
      made.push(element);
      await element.updateComplete;
      expect(text(element)).to.equal("before, 1, false, 0");
      expect(element.changes[0]?.get("word")).to.equal(undefined);

      element.log.length = 0;
      element.thing = NaN;
      await element.updateComplete;
      expect(element.log).to.not.deep.equal([]);
      element.log.length = 0;
      element.thing = NaN;
      element.word = "before";
      await element.updateComplete;
      expect(element.log).to.deep.equal([]);
    });

    it("reads attributes by their names and types, and follows them", async () => {
      const element = make({ word: "text", "how-many": "7", on: "", howmany: "8", thing: "x", inner: "9" });
      await element.updateComplete;
      expect(text(element)).to.equal("text, 7, true, 0");
      expect(element.thing).to.equal(undefined);
      element.removeAttribute("on");
      element.setAttribute("how-many", "no number");
      element.removeAttribute("word");
      await element.updateComplete;
      expect(element.on).to.equal(false);
      expect(element.howMany).to.be.NaN;
      expect(element.word).to.equal(null);
      element.removeAttribute("how-many");
      expect(element.howMany).to.equal(null);
      const { observedAttributes } = element.constructor as unknown as { observedAttributes: string[] };
      expect(observedAttributes).to.deep.equal(["word", "how-many", "on", "lang"]);
    });

    it("H2 takes what was set before the definition, over attributes and over the class's start", async () => {
      const element = make({ word: "attribute" }, { word: "early", howMany: 5, thing: 1, other: 2 });
      await element.updateComplete;
      expect(text(element)).to.equal("early, 5, false, 0");
      expect(element.thing).to.equal(1);
      expect((element as unknown as { other: number }).other).to.equal(2);
      element.word = "later";
      await element.updateComplete;
      expect(text(element)).to.equal("later, 5, false, 0");
    });

    it("updates at once when told, and then not again", async () => {
      const element = make();
      element.performUpdate();
      expect(text(element)).to.equal("start, 1, false, 0");
      element.log.length = 0;
      await element.updateComplete;
      element.performUpdate();
      expect(element.log).to.deep.equal([]);
      element.setInner(4);
      element.performUpdate();
      expect(text(element)).to.equal("start, 1, false, 4");
    });

    it("puts what willUpdate sets into the same update, and what comes after the render into the next", async () => {
      const element = make();
      await element.updateComplete;
      element.word = "correct me";
      expect(await element.updateComplete).to.equal(true);
      expect(text(element)).to.equal("corrected, 1, false, 0");

      element.during = () => {
        element.during = undefined;
        element.howMany = 3;
      };
      element.requestUpdate();
      expect(await element.updateComplete).to.equal(false);
      expect(text(element)).to.equal("corrected, 1, false, 0");
      expect(await element.updateComplete).to.equal(true);
      expect(text(element)).to.equal("corrected, 3, false, 0");
    });

    it("forgets the changes of an update that isn't wanted", async () => {
      const element = make();
      await element.updateComplete;
      element.log.length = 0;
      element.wanted = false;
      element.word = "unseen";
      expect(await element.updateComplete).to.equal(true);
      expect(element.log.splice(0)).to.deep.equal(["shouldUpdate"]);
      element.wanted = true;
      element.requestUpdate();
      await element.updateComplete;
      expect(element.changes[1]).to.deep.equal(new Map());
      expect(text(element)).to.equal("unseen, 1, false, 0");
    });

    for (const fail of ["update", "updated"]) {
      it(`throws an error of ${fail}() at who asked, and goes on`, async () => {
        const element = make();
        await element.updateComplete;
        element.fail = fail;
        element.word = "broken";
        expect(() => element.performUpdate()).to.throw("made up");
        await element.updateComplete;
        element.requestUpdate();
        const failed = await element.updateComplete.then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(failed).to.be.instanceOf(Error);
        element.fail = undefined;
        element.log.length = 0;
        const refired = new Promise((resolve) => {
          const hear = (event: PromiseRejectionEvent) => {
            event.preventDefault();
            event.stopImmediatePropagation();
            resolve(event.reason);
          };
          window.addEventListener("unhandledrejection", hear, { once: true, capture: true });
        });
        element.word = "mended";
        await element.updateComplete;
        expect(text(element)).to.equal("mended, 1, false, 0");
        expect(await refired).to.equal(failed);
      });
    }

    it("wraps accessors of a class, also where its parent has one of the name", async () => {
      const { property } = lit;
      class Child extends makeClass(lit) {
        #view = "a";
        @property()
        override get view(): string {
          return this.#view;
        }
        override set view(view: string) {
          this.#view = `<${view}>`;
        }
      }
      const tag = freshTag();
      customElements.define(tag, Child);
      const element = document.createElement(tag) as unknown as Child;
      element.setAttribute("view", "b");
      document.body.append(element);
      made.push(element);
      await element.updateComplete;
      expect(element.view).to.equal("<b>");
      element.view = "c";
      await element.updateComplete;
      expect(element.changes.at(-1)?.get("view")).to.equal("<b>");
      expect(makeClass(lit).observedAttributes).to.not.include("view");
    });

    it("connects a controller that comes when the element is there already", async () => {
      const element = make();
      await element.updateComplete;
      let connected = 0;
      element.addController({ hostConnected: () => (connected += 1) });
      expect(connected).to.equal(1);
    });

    it("makes one sheet of a style, when it is asked for", () => {
      const style = lit.css`
        p {
          color: rgb(1, 2, 3);
        }
      `;
      expect(style.styleSheet?.cssRules[0]?.cssText).to.contain("rgb(1, 2, 3)");
      expect(style.styleSheet === style.styleSheet).to.equal(true);
      const both = lit.css`
        ${style}
        b {
          color: rgb(4, 5, 6);
        }
      `;
      expect(Array.from(both.styleSheet?.cssRules ?? [], ({ cssText }) => cssText).join()).to.match(
        /1, 2, 3.*4, 5, 6/,
      );
    });
  });
}
