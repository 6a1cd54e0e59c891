import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fillPanels } from "./frame-plugin.js";

describe("a panel of the demo", () => {
  it("stands where a page names it, with the page's own classes", () => {
    const html = fillPanels(`<div><!-- panel: events --></div><!-- panel: outbox then last -->`);
    assert.match(html, /^<div><section class="panel" aria-labelledby="events-title">[^]*<ol id="events"/);
    assert.match(html, /<section class="panel then last" aria-labelledby="outbox-title">/);
    assert.ok(!html.includes("<!--"));
  });

  it("fails the build under an unknown name, and under none", () => {
    assert.throws(() => fillPanels("<!-- panel: outbocks -->"), /no panel for <!-- panel: outbocks -->/);
    assert.throws(() => fillPanels("<!--panel:../top-->"), /no panel/);
    assert.throws(() => fillPanels("<!-- panel: -->"), /no panel/);
  });

  it("is no other comment", () => {
    const html = "<!-- No request may name a panel: it would be written down. -->";
    assert.equal(fillPanels(html), html);
  });
});
