import { expect } from "@open-wc/testing";
import { bothLits } from "./both-lits.js";

for (const [name, lit] of Object.entries(bothLits)) {
  const { html, nothing, render, repeat } = lit;

  describe(`${name}: templates`, () => {
    let box: HTMLElement;
    beforeEach(() => {
      box = document.createElement("div");
      document.body.append(box);
    });
    afterEach(() => box.remove());

    const show = (value: unknown) => render(value, box);
    /** What a page has of it, without comments and the lines of our source. */
    const markup = () => box.innerHTML.replace(/<!--.*?-->/g, "").replace(/\s*\n\s*/g, "");
    const text = () => box.textContent.replace(/\s*\n\s*/g, "");

    it("binds attributes, properties, booleans and events of one element", () => {
      const heard: string[] = [];
      const view = (word: string | symbol, on: unknown, listen: (() => void) | symbol) =>
        html`<input
            class="a"
            data-word=${word}
            ?required=${on}
            .defaultValue=${String(on)}
            @click=${listen}
            id="b"
          /><i title=${word}></i>`;
      show(view("one", true, () => heard.push("first")));
      const input = box.querySelector("input")!;
      expect(markup()).to.equal(
        `<input class="a" id="b" data-word="one" required="" value="true"><i title="one"></i>`,
      );
      input.click();
      show(view('a<b>"c', 0, () => heard.push("second")));
      input.click();
      expect(input.dataset["word"]).to.equal('a<b>"c');
      expect(input.required).to.equal(false);
      expect(input.value).to.equal("0");
      show(view(nothing, nothing, nothing));
      input.click();
      expect(heard).to.deep.equal(["first", "second"]);
      expect(input.outerHTML).to.contain(`class="a"`).and.not.contain("data-word");
      expect(box.querySelector("i")!.hasAttribute("title")).to.equal(false);
      expect(box.querySelector("input") === input).to.equal(true);
      for (const attribute of input.attributes) expect(attribute.name).to.match(/^(class|id|value)$/);
    });

    it("writes attributes and properties only when their values change (R3)", () => {
      const view = (value: string, title: string | null | undefined) =>
        html`<input .value=${value} title=${title} />`;
      show(view("ours", "a"));
      const input = box.querySelector("input")!;
      input.value = "typed";
      input.title = "theirs";
      show(view("ours", "a"));
      expect([input.value, input.title]).to.deep.equal(["typed", "theirs"]);
      show(view("new", null));
      expect([input.value, input.getAttribute("title")]).to.deep.equal(["new", ""]);
      show(view("new", undefined));
      expect(input.getAttribute("title")).to.equal("");
    });

    it("S1 shows text as text, whatever it holds", () => {
      const view = (word: unknown) => html`<p>a ${word} b</p>`;
      for (const word of ["<b>x</b>", "<!---->", "${1}", "&amp;", 5, 0, true, false, "$1="]) {
        show(view(word));
        expect(box.querySelector("p")!.textContent).to.equal(`a ${String(word)} b`);
        expect(box.querySelectorAll("b").length).to.equal(0);
      }
      for (const word of ["", null, undefined, nothing]) {
        show(view("before"));
        show(view(word));
        expect(box.querySelector("p")!.textContent).to.equal("a  b");
      }
    });

    it("S1 takes nothing that came over the wire for a template", () => {
      const wire = JSON.parse('{"strings":["<b>x</b>"],"values":[],"raw":["<b>x</b>"],"keys":[]}') as string;
      show(html`<p>${wire}</p>`);
      expect(text()).to.equal("[object Object]");
    });

    it("keeps the nodes of a template, and replaces them for another one (R3)", () => {
      const word = (text: string) => html`<b>${text}</b>`;
      const other = (text: string) => html`<b>${text}</b>`;
      const view = (inner: unknown) =>
        html`<p>${inner}</p>
          <i></i>${inner}`;
      show(view(word("1")));
      const kept = [...box.querySelectorAll("p, b, i")];
      show(view(word("2")));
      expect([...box.querySelectorAll("p, b, i")].every((node, index) => node === kept[index])).to.equal(
        true,
      );
      expect(text()).to.equal("22");
      show(view(other("3")));
      expect(box.querySelector("p") === kept[0]).to.equal(true);
      expect(box.querySelector("b") === kept[1]).to.equal(false);
      for (const [value, shown] of [
        ["text", "text"],
        [nothing, ""],
        [word("4"), "4"],
      ] as const) {
        show(view(value));
        expect(text()).to.equal(shown + shown);
      }
      show("only text");
      expect(markup()).to.equal("only text");
    });

    it("shows a node, and keeps it where it is", () => {
      const view = (value: unknown) => html`<p>${value}</p>`;
      const input = document.createElement("input");
      show(view(input));
      input.focus();
      show(view(input));
      expect(document.activeElement === input).to.equal(true);
      show(view("text"));
      expect(markup()).to.equal("<p>text</p>");
      show(view(input));
      show(view(document.createElement("b")));
      expect(markup()).to.equal("<p><b></b></p>");
    });

    it("shows lists by their index", () => {
      const view = (words: string[]) =>
        html`<ul>
            ${words.map((word) => html`<li>${word}</li>`)}
          </ul>
          after`;
      show(view(["a", "b", "c"]));
      const [first] = box.querySelectorAll("li");
      show(view(["d", "e"]));
      expect(markup()).to.equal("<ul><li>d</li><li>e</li></ul>after");
      expect(box.querySelector("li") === first).to.equal(true);
      show(view([]));
      expect(markup()).to.equal("<ul></ul>after");
      show(view(["f"]));
      expect(markup()).to.equal("<ul><li>f</li></ul>after");
      show(html`${["x", nothing, html`<b>y</b>`, ["z"]]}`);
      expect(markup()).to.equal("x<b>y</b>z");
    });

    it("moves what has a key, and keeps focus and typed words while things come and go before it (R3)", () => {
      const view = (keys: string) =>
        html`<form>
          ${repeat(
            Array.from(keys),
            (key) => key,
            (key, index) => html`<input name=${key} size=${index + 1} /> `,
          )}
        </form>`;
      const names = () =>
        [...box.querySelectorAll("input")].map(({ name, size }) => `${name}${size}`).join(" ");
      const input = (key: string) => box.querySelector<HTMLInputElement>(`[name=${key}]`)!;
      show(view("abc"));
      const kept = { a: input("a"), b: input("b"), c: input("c") };
      kept.b.focus();
      kept.b.value = "typed";
      for (const keys of ["xabc", "bc", "abcy", "b", "abc"]) {
        show(view(keys));
        expect(names()).to.equal(
          Array.from(keys)
            .map((key, index) => `${key}${index + 1}`)
            .join(" "),
        );
        expect(input("b") === kept.b).to.equal(true);
        expect(document.activeElement === kept.b).to.equal(true);
      }
      show(view("cab"));
      expect(names()).to.equal("c1 a2 b3");
      expect(input("b") === kept.b).to.equal(true);
      expect(kept.b.value).to.equal("typed");
      show(view(""));
      expect(markup()).to.equal("<form></form>");
    });

    it("H8 goes on where a translation has replaced its texts", () => {
      const view = (word: string, inner: unknown) =>
        html`<p>${word}</p>
          <div>${inner}</div>`;
      const plain = (word: string) => html`<b>${word}</b>`;
      show(view("one", plain("one")));
      for (const place of box.querySelectorAll("p, b")) {
        const font = document.createElement("i");
        font.textContent = "eins";
        for (const node of [...place.childNodes]) if (node instanceof Text) node.replaceWith(font);
      }
      show(view("one", plain("one")));
      expect(text()).to.equal("einseins");
      show(view("one", "two"));
      expect(box.querySelector("div")!.textContent).to.equal("two");
    });

    it("H6 throws nothing where the page has emptied it", () => {
      const view = (words: string[]) =>
        html`<p>${words.map((word) => html`<b>${word}</b>`)}</p>
          ${words[0]}`;
      show(view(["a", "b"]));
      box.querySelector("p")!.replaceChildren();
      box.replaceChildren();
      if (name === "Lit") return;
      for (const words of [["c"], ["d", "e"], []]) show(view(words));
      expect(text()).to.equal("");
    });

    it("makes its markup of the source's words only, once a template", () => {
      const view = (word: string) => html`<p title=${word}>${word}</p>`;
      const nodes = ["<img>", "x"].map((word) => {
        const place = document.createElement("div");
        render(view(word), place);
        return place.querySelector("p")!;
      });
      expect(nodes.map(({ title, textContent }) => [title, textContent])).to.deep.equal([
        ["<img>", "<img>"],
        ["x", "x"],
      ]);
      expect(nodes[0]!.childElementCount).to.equal(0);
    });
  });
}
