import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { render } from "lit";
import { readPasswordPolicy } from "../../api/schemas/password-policy-guess.js";
import { withTexts } from "../../i18n/texts.js";
import { renderNewPassword } from "./new-password-field.js";
import type { NewPasswordField } from "./new-password-field.js";

const policy = readPasswordPolicy({ min_length: 8, letters_numbers: true });

async function open(options: Partial<NewPasswordField> = {}) {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const find = (selector: string) => root.querySelector<HTMLInputElement>(selector);
  const draw = (more: Partial<NewPasswordField> = {}) =>
    withTexts(undefined, () =>
      render(
        renderNewPassword({
          id: "new",
          policy,
          typed: find("input")?.value ?? "",
          shown: false,
          language: "en",
          enterKeyHint: "go",
          readOnly: false,
          problem: undefined,
          onInput: () => draw(),
          onToggle: () => undefined,
          ...options,
          ...more,
        }),
        root,
      ),
    );
  draw();
  const ticked = () =>
    [...root.querySelectorAll<HTMLElement>("[data-met]")].map(({ dataset }) => dataset["rule"]);
  return { root, draw, ticked, input: find("input")! };
}

describe("a field for a new password", () => {
  it("tells managers and browsers the RUN's rules", async () => {
    const { input } = await open();
    expect(input.autocomplete).to.equal("new-password");
    expect(input.minLength).to.equal(8);
    expect(input.required).to.equal(true);
    expect(input.getAttribute("passwordrules")).to.equal(
      "minlength: 8; required: upper, lower; required: digit",
    );
  });

  it("shows the rules before typing and ticks them while typing, in the same input", async () => {
    const { root, ticked, input } = await open();
    const rules = root.querySelector("[role=list]")!;
    expect(rules.textContent.replace(/\s+/g, " ").trim()).to.equal(
      "At least 8 characters Letters and digits",
    );
    expect(input.getAttribute("aria-describedby")!.split(" ")).to.include(rules.id);
    expect(ticked()).to.deep.equal([]);
    input.focus();
    await sendKeys({ type: "abc1" });
    expect(ticked()).to.deep.equal(["letters-numbers"]);
    expect(rules.textContent).to.contain("(met)");
    await sendKeys({ type: "2345" });
    expect(ticked()).to.deep.equal(["length", "letters-numbers"]);
    expect(root.querySelector("input")).to.equal(input);
    expect(document.activeElement).to.equal(input);
  });

  it("R2 ticks what a manager has filled in without an event, at the next render", async () => {
    const { draw, ticked, input } = await open();
    input.value = "correct horse 7";
    draw({ shown: true });
    expect(ticked()).to.deep.equal(["length", "letters-numbers"]);
    expect([input.type, input.value]).to.deep.equal(["text", "correct horse 7"]);
  });

  it("says beside it what is wrong", async () => {
    const { root, draw, input } = await open();
    for (const [problem, text] of [
      ["missing", "Choose a password."],
      ["invalid", "This password does not meet all the rules yet."],
      ["too-long", "This is longer than a password can be. Use at most 1024 characters."],
    ] as const) {
      draw({ problem });
      expect(root.querySelector("#new-error")!.textContent).to.equal(text);
      expect(input.getAttribute("aria-invalid")).to.equal("true");
    }
  });
});
