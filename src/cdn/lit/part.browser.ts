import { expect } from "@open-wc/testing";
import { html } from "./html.js";
import { render } from "./render.js";

describe("the small Lit: parts", () => {
  it("are called as the class of ours, where a template names none", () => {
    const box = document.createElement("div");
    render(
      html`<p class="run-a run-b"></p>
        <p class="run-a" part="c"></p>
        <p class="theirs"></p>
        <svg class="run-icon"></svg>`,
      box,
    );
    expect([...box.children].map((element) => element.getAttribute("part"))).to.deep.equal([
      "a b",
      "c",
      null,
      "icon",
    ]);
  });
});
