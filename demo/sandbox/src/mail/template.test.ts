import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderText } from "./template.js";

describe("mail templates", () => {
  const variables = new Map([
    ["name", "Mara"],
    ["application.name", "Acme Telemetry"],
    ["recover_link", "https://portal.example/?token=t-1"],
  ]);

  it("become plain text with their links in order", () => {
    const template =
      "# Hello $name$\n**Open** [this]($recover_link$) or [help](https://help.example) $application.name$";
    assert.deepEqual(renderText(template, variables), {
      text: "Hello Mara\nOpen this (https://portal.example/?token=t-1) or help (https://help.example) Acme Telemetry",
      links: ["https://portal.example/?token=t-1", "https://help.example"],
    });
  });

  it("leave unknown variables and lone dollars as written", () => {
    const { text, links } = renderText("$nobody$ pays $5 or $$ to $name", variables);
    assert.equal(text, "$nobody$ pays $5 or $$ to $name");
    assert.deepEqual(links, []);
  });

  it("don't read what a variable holds", () => {
    const tricky = new Map([["name", "[a](https://evil.example) $recover_link$ $&"]]);
    const { text, links } = renderText("Hello $name$", tricky);
    assert.equal(text, "Hello [a](https://evil.example) $recover_link$ $&");
    assert.deepEqual(links, []);
  });
});
