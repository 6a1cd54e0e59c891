import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { safeRedirect } from "./redirect.js";

const PAGE = "https://portal.example/login?x=1";

describe("safeRedirect", () => {
  const go = (to: string, allowed = "") => safeRedirect(to, PAGE, allowed);

  it("S5 goes anywhere on the page's own origin", () => {
    assert.equal(go("/home?tab=2#top"), "https://portal.example/home?tab=2#top");
    assert.equal(go("next"), "https://portal.example/next");
    assert.equal(go("https://portal.example/a"), "https://portal.example/a");
    assert.equal(go("?welcome"), "https://portal.example/login?welcome");
  });

  it("S5 goes to another origin only if the page lists it", () => {
    assert.equal(go("https://app.example/a"), "/");
    assert.equal(go("https://app.example/a", "https://app.example"), "https://app.example/a");
    assert.equal(go("https://b.example/", "https://a.example, https://b.example"), "https://b.example/");
    assert.equal(go("http://app.example/a", "https://app.example"), "/");
    assert.equal(go("https://app.example.evil.example/", "https://app.example"), "/");
  });

  it("S5 needs no list for the page's own origin", () => {
    assert.equal(safeRedirect("/home", PAGE, null), "https://portal.example/home");
  });

  it("S5 takes every trick for the site's root", () => {
    const tricks = [
      "//evil.example",
      "\\\\evil.example",
      "/\\evil.example",
      "\t//evil.example",
      "https://portal.example@evil.example/",
      "javascript:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "blob:https://portal.example/1",
      "file:///etc/passwd",
      "https://",
      "http://portal.example/home",
    ];
    for (const trick of tricks) assert.equal(go(trick, "null *"), "/", trick);
  });
});
