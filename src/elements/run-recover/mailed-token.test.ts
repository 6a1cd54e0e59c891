import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readMailedLink } from "./mailed-token.js";

const read = (href: string, param = "token") => readMailedLink(href, param);

describe("readMailedLink", () => {
  it("S6 takes the token out of the query or the fragment, and leaves the rest as written", () => {
    assert.deepEqual(read("https://a.io/p?view=reset&token=t-1&x=a%20b+c&y"), {
      view: "reset",
      token: "t-1",
      rest: "https://a.io/p?view=reset&x=a%20b+c&y",
    });
    assert.deepEqual(read("https://a.io/p?view=confirm#token=t%2F1"), {
      view: "confirm",
      token: "t/1",
      rest: "https://a.io/p?view=confirm",
    });
    assert.equal(read("https://a.io/p?token=t-1").rest, "https://a.io/p");
    assert.equal(read("https://a.io/p?token=t-1#there").rest, "https://a.io/p#there");
  });

  it("takes every copy of it", () => {
    assert.deepEqual(read("https://a.io/?token=one&%74oken=two#token=three&a=b"), {
      view: undefined,
      token: "one",
      rest: "https://a.io/#a=b",
    });
  });

  it("knows the name that the page gave it", () => {
    assert.equal(read("https://a.io/?token=host&code=t-1", "code").token, "t-1");
    assert.equal(read("https://a.io/?token=host&code=t-1", "code").rest, "https://a.io/?token=host");
  });

  it("finds none in an address without one, or with an empty one", () => {
    for (const href of ["https://a.io/", "https://a.io/?tokens=1#/token=", "https://a.io/?token="]) {
      assert.equal(read(href).token, undefined);
    }
    assert.equal(read("https://a.io/?a=b#/route?c=d").rest, "https://a.io/?a=b#/route?c=d");
  });
});
