import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { ADA, answers, openSignup } from "../../../test-support/signup-page.js";

const row = (name: string, more: object = {}) => ({
  name,
  placeholder: "",
  required: false,
  type: "Text",
  ...more,
});
const withFields = (...signup_fields: unknown[]) => ({ properties: { config: { signup_fields } } });

describe("<run-signup> form", () => {
  beforeEach(() => sessionStorage.clear());

  it("asks for name, e-mail and password, as people and their managers know them", async () => {
    const page = await openSignup();
    expect(page.view).to.equal("signup");
    const read = (name: string) => {
      const { type, autocomplete, required } = page.input(name);
      return [page.labelOf(name), type, autocomplete, required];
    };
    expect(page.names).to.deep.equal(["name", "email", "password"]);
    expect(read("name")).to.deep.equal(["Name", "text", "name", true]);
    expect(read("email")).to.deep.equal(["E-mail", "email", "username", true]);
    expect(read("password")).to.deep.equal(["Password", "password", "new-password", true]);
    expect(page.text("[role=heading]")).to.equal("Create your account");
  });

  it("asks for what the page names beside that, optional, and in one order", async () => {
    const page = await openSignup({ attributes: { fields: "newsletter PHONE company nonsense" } });
    expect(page.names.slice(3)).to.deep.equal(["company", "phone", "newsletter"]);
    const { autocomplete, type, required } = page.input("phone");
    expect([page.input("company").autocomplete, autocomplete, type, required]).to.deep.equal([
      "organization",
      "tel",
      "tel",
      false,
    ]);
  });

  it("S3 links to the page's terms and privacy, below everything, where the page names safe ones", async () => {
    const attributes = { "terms-url": "/terms", "privacy-url": "javascript:alert(1)" };
    const page = await openSignup({ attributes });
    const links = [...page.wrapper.querySelectorAll<HTMLAnchorElement>(".run-legal a")];
    expect(links.map(({ href, text }) => [href, text])).to.deep.equal([
      [`${window.location.origin}/terms`, "Terms of use"],
    ]);
    expect(page.wrapper.querySelector("form")!.lastElementChild).to.equal(links[0]!.parentElement);
    page.element.termsUrl = "";
    await page.element.updateComplete;
    expect(page.wrapper.querySelector(".run-legal")).to.equal(null);
  });

  it("draws the portal's own fields in their order, labelled and marked", async () => {
    const page = await openSignup(
      withFields(
        row("site", { placeholder: "Company site", required: true }),
        row("count", { placeholder: "Sensors", type: "NUMBER" }),
        row("plain"),
        row("source", { placeholder: "portal", type: "Hidden" }),
        row("odd", { type: "Dropdown" }),
      ),
    );
    expect(page.names.slice(3)).to.deep.equal(["tag.site", "tag.count", "tag.plain", "tag.odd"]);
    const labels = page.names.slice(3).map((name) => page.labelOf(name));
    expect(labels).to.deep.equal(["Company site", "Sensors", "plain", "odd"]);
    const { type, inputMode, autocomplete, required } = page.input("tag.count");
    expect([type, inputMode, autocomplete, required]).to.deep.equal(["text", "decimal", "off", false]);
    const mark = (name: string) => getComputedStyle(page.input(name).labels![0]!, "::after").content;
    expect(page.input("tag.site").required).to.equal(true);
    expect(mark("tag.site")).to.contain("*");
    expect(mark("tag.plain")).to.equal("none");
  });

  it("D5 shows odd rows sensibly, R5 whatever they are called, and sends each under its own name", async () => {
    const config = `{"signup_fields": [null, {"name": "", "type": ""},
      {"name": "color"}, {"name": "color"}, {"name": "submit"}, {"name": "elements"}, {"name": "a\\"]b"},
      {"name": "__proto__"}, {"name": "email"}]}`;
    const page = await openSignup({
      answers: [answers.created()],
      properties: { config: JSON.parse(config) as object },
    });
    const names = page.names.slice(3);
    expect(names).to.deep.equal(
      ["color", "color.2", "submit", "elements", 'a"]b', "__proto__", "email"].map((name) => `tag.${name}`),
    );
    for (const name of names) page.input(name).value = `my ${name}`;
    await page.after("run-registered", () => page.send());
    expect(await page.sentTags()).to.deep.equal([
      { key: "color", value: "my tag.color" },
      { key: "color", value: "my tag.color.2" },
      ...["submit", "elements", 'a"]b', "__proto__", "email"].map((key) => ({ key, value: `my tag.${key}` })),
    ]);
  });

  it("D5 is capped at a hundred rows, and works with none that can be read", async () => {
    const many = await openSignup(
      withFields(...Array.from({ length: 1000 }, (_, index) => row(`q${index}`))),
    );
    expect(many.names).to.have.length(103);
    for (const signup_fields of [null, {}, "x", 7]) {
      const page = await openSignup({ properties: { config: { signup_fields } } });
      expect(page.names).to.have.length(3);
    }
  });

  it("D1 shows markup and bidi controls in a label as text, in a direction of its own", async () => {
    const label = "<img src=x onerror=alert(1)> \u202eגבול";
    const page = await openSignup(withFields(row("x", { placeholder: label })));
    expect(page.labelOf("tag.x")).to.equal(label);
    expect(page.find("img")).to.equal(null);
    expect(page.input("tag.x").labels![0]!.dir).to.equal("auto");
  });

  it("sends what a hidden field holds, the time zone and the language, and no field for them", async () => {
    const page = await openSignup({
      answers: [answers.created("5f0a")],
      ...withFields(row("source", { placeholder: "portal", type: "hidden" })),
    });
    expect(page.names).to.have.length(3);
    const { detail } = await page.after("run-registered", () => page.send());
    expect(detail).to.deep.equal({ user: "5f0a", outcome: "confirm-email", email: "ada@acme.io" });
    expect(await page.api.requests()).to.deep.equal([
      {
        method: "POST",
        path: "/run/acme.tago.run/signup",
        body: {
          ...ADA,
          active: true,
          timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          language: "en",
          tags: [{ key: "source", value: "portal" }],
        },
      },
    ]);
  });

  it("checks a field as the person leaves it, and live once it has an error", async () => {
    const page = await openSignup(withFields(row("count", { type: "Number" })));
    page.input("email").focus();
    await sendKeys({ type: "ada" });
    expect(page.errorOf("email")).to.equal("");
    await sendKeys({ press: "Tab" });
    await page.element.updateComplete;
    expect(page.errorOf("email")).to.contain("with an @ sign");
    expect(page.input("email").getAttribute("aria-invalid")).to.equal("true");
    expect(page.focused).to.equal(page.input("password"));
    page.input("email").focus();
    await sendKeys({ press: "End" });
    await sendKeys({ type: "@acme.io" });
    await page.element.updateComplete;
    expect(page.errorOf("email")).to.equal("");
    page.input("tag.count").focus();
    await sendKeys({ type: "many" });
    page.input("name").focus();
    await page.element.updateComplete;
    expect(page.errorOf("tag.count")).to.contain("Enter a number");
  });

  it("says nothing of a field that is left for a button, so that the button stays under the finger", async () => {
    const page = await openSignup();
    page.input("password").focus();
    await sendKeys({ type: "x" });
    page.action("toggle-password").focus();
    await page.element.updateComplete;
    expect(page.errorOf("password")).to.equal("");
  });

  it("A2 goes to the first bad field after a submit, and sends nothing", async () => {
    const page = await openSignup(withFields(row("count", { type: "Number" })));
    page.send({ "tag.count": "a few" });
    await page.element.updateComplete;
    expect(page.focused).to.equal(page.input("tag.count"));
    page.send({ password: "x" });
    await page.element.updateComplete;
    expect(page.focused).to.equal(page.input("password"));
    expect(page.errorOf("password")).to.equal("This password does not meet all the rules yet.");
    expect(await page.api.requests()).to.have.length(0);
  });

  it("shows the portal's password rules, ticks them while typing, and hints at the strength", async () => {
    const security = { password: { min_length: 8, letters_numbers: true } };
    const page = await openSignup({ properties: { config: { security } } });
    const ticked = () => page.wrapper.querySelectorAll("[data-met]").length;
    expect(page.wrapper.querySelectorAll("[data-rule]")).to.have.length(2);
    expect([ticked(), page.text("[part=hint]")]).to.deep.equal([0, ""]);
    const password = page.input("password");
    const { height } = page.element.getBoundingClientRect();
    password.focus();
    await sendKeys({ type: "abcdefg1" });
    await page.element.updateComplete;
    expect([ticked(), page.text("[part=hint]")]).to.deep.equal([2, "Easy to guess: longer is better."]);
    await sendKeys({ type: "-Oslo harbour" });
    await page.element.updateComplete;
    expect(page.text("[part=hint]")).to.equal("Hard to guess.");
    expect(page.input("password")).to.equal(password);
    expect(page.element.getBoundingClientRect().height).to.equal(height);
  });

  it("has a box and a link for each consent, refuses without it, and sends it", async () => {
    const consents = [
      { name: "Terms", label: "I agree to the terms", url: "/terms", required: true },
      { name: "Tips", label: "Tips by post" },
    ];
    const page = await openSignup({ answers: [answers.created()], properties: { consents } });
    const [terms, tips] = [page.input("consent.Terms"), page.input("consent.Tips")];
    expect([terms.type, terms.required, tips.required]).to.deep.equal(["checkbox", true, false]);
    expect(page.labelOf("consent.Terms")).to.equal("I agree to the terms");
    const link = page.get("a[target=_blank]") as HTMLAnchorElement;
    expect([link.href, link.textContent, link.rel]).to.deep.equal([
      `${window.location.origin}/terms`,
      "Terms",
      "noopener",
    ]);
    page.send();
    await page.element.updateComplete;
    expect(page.errorOf("consent.Terms")).to.equal("Tick this box to create an account.");
    expect(page.focused).to.equal(terms);
    page.input("consent.Terms").labels![0]!.click();
    await page.element.updateComplete;
    expect([terms.checked, page.errorOf("consent.Terms")]).to.deep.equal([true, ""]);
    await page.after("run-registered", () => page.submit.click());
    expect(await page.sentTags()).to.deep.equal([{ key: "Terms", value: "true" }]);
  });

  it("D2 makes no link of a consent's hostile address, and nothing of what is no consent", async () => {
    const consents = [{ name: "Terms", label: "I agree", url: "javascript:alert(1)" }, null, { label: "x" }];
    const page = await openSignup({ properties: { consents: consents as [] } });
    expect(page.names).to.deep.equal(["name", "email", "password", "consent.Terms"]);
    expect(page.find("a[target=_blank]")).to.equal(null);
  });

  it("R3 keeps each field with what is in it when other fields come before it", async () => {
    const page = await openSignup(withFields(row("b")));
    const kept = page.input("tag.b");
    kept.value = "mine";
    page.element.config = { signup_fields: [row("a"), row("b")] };
    await page.element.updateComplete;
    expect(page.names.slice(3)).to.deep.equal(["tag.a", "tag.b"]);
    expect(page.input("tag.b")).to.equal(kept);
    expect([page.input("tag.a").value, kept.value]).to.deep.equal(["", "mine"]);
  });

  it("U3 keeps boxes from being changed while busy", async () => {
    const page = await openSignup({
      answers: [{ ...answers.created(), hold: true }],
      attributes: { fields: "newsletter" },
    });
    page.send();
    await page.element.updateComplete;
    page.input("newsletter").click();
    expect(page.input("newsletter").checked).to.equal(false);
    await page.after("run-registered", () => page.api.release());
  });
});
