import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isLoopback } from "./parse-url.js";
import { apiBase } from "./regions.js";
import type { ApiAddress } from "./regions.js";
import { runHost } from "./run-url.js";
import { safeUrl } from "./safe-url.js";

describe("apiBase", () => {
  const table: [ApiAddress, string | undefined][] = [
    [{}, "https://api.tago.io"],
    [{ region: "us-e1" }, "https://api.tago.io"],
    [{ region: "eu-w1" }, "https://api.eu-w1.tago.io"],
    [{ region: "tdeploy:66ab01cd" }, "https://api.66ab01cd.tagoio.net"],
    [{ region: "tdeploy:" }, undefined],
    [{ region: "tdeploy:evil.com/x" }, undefined],
    [{ region: "mars" }, undefined],
    [{ region: "" }, "https://api.tago.io"],
    [{ apiUrl: "", region: "eu-w1" }, "https://api.eu-w1.tago.io"],
    [{ apiUrl: "https://api.example.com", region: "mars" }, "https://api.example.com"],
    [{ apiUrl: "https://api.example.com/" }, "https://api.example.com"],
    [{ apiUrl: " https://api.example.com/v1/run// " }, "https://api.example.com/v1/run"],
    [{ apiUrl: "https://api.example.com/v1/?a=b#c" }, "https://api.example.com/v1"],
    [{ apiUrl: "https://user:pass@api.example.com" }, "https://api.example.com"],
    [{ apiUrl: "api.example.com" }, "https://api.example.com"],
    [{ apiUrl: "http://localhost:8787/" }, "http://localhost:8787"],
    [{ apiUrl: "http://sandbox.localhost:8787" }, "http://sandbox.localhost:8787"],
    [{ apiUrl: "http://127.0.0.1:8787" }, "http://127.0.0.1:8787"],
    [{ apiUrl: "http://127.9.9.9" }, "http://127.9.9.9"],
    [{ apiUrl: "http://[::1]:8787" }, "http://[::1]:8787"],
    [{ apiUrl: "http://api.example.com" }, undefined],
    [{ apiUrl: "http://localhost.example.com" }, undefined],
    [{ apiUrl: "http://127.0.0.1.example.com" }, undefined],
    [{ apiUrl: "ftp://api.example.com" }, undefined],
    [{ apiUrl: "javascript:alert(1)" }, undefined],
    [{ apiUrl: "/api" }, undefined],
    [{ apiUrl: "https://", region: "us-e1" }, undefined],
  ];
  for (const [options, base] of table) {
    it(`N13 ${JSON.stringify(options)} is ${base}`, () => assert.equal(apiBase(options), base));
  }
});

describe("runHost", () => {
  const table: [string, string | undefined][] = [
    ["acme.tago.run", "acme.tago.run"],
    ["https://Acme.tago.run/x", "acme.tago.run"],
    [" ACME.run.tago.io ", "acme.run.tago.io"],
    ["acme.us-e1.tago.run.", "acme.us-e1.tago.run"],
    ["localhost:5173", "localhost:5173"],
    ["http://localhost:5173/login?x=1#y", "localhost:5173"],
    ["portal", "portal"],
    ["münchen.example", "xn--mnchen-3ya.example"],
    ["https://user:pass@acme.tago.run", "acme.tago.run"],
    ["", undefined],
    ["a b", undefined],
    ["a\nb", undefined],
    ["a..b", undefined],
    ["ftp://acme.tago.run", undefined],
    ["javascript:alert(1)", undefined],
    ["../../evil", undefined],
    ["*.tago.run", undefined],
  ];
  for (const [value, host] of table) {
    it(`N13 ${JSON.stringify(value)} is ${host}`, () => assert.equal(runHost(value), host));
  }
});

describe("isLoopback", () => {
  for (const host of [
    "localhost",
    "LOCALHOST",
    "a.b.localhost",
    "127.0.0.1",
    "127.255.0.3",
    "[::1]",
    "::1",
  ]) {
    it(`${host} is`, () => assert.equal(isLoopback(host), true));
  }
  for (const host of [
    "",
    "localhost.com",
    "notlocalhost",
    "128.0.0.1",
    "127.0.0.1.com",
    "10.0.0.1",
    "[::2]",
  ]) {
    it(`${host || "nothing"} is not`, () => assert.equal(isLoopback(host), false));
  }
});

describe("safeUrl", () => {
  const table: [value: unknown, link: string | undefined, image?: string][] = [
    ["https://acme.com/a?b#c", "https://acme.com/a?b#c"],
    ["api.tago.io/file/1/bg.jpeg", "https://api.tago.io/file/1/bg.jpeg"],
    ["acme.run.tago.io", "https://acme.run.tago.io/"],
    ["acme.com:8443/x", "https://acme.com:8443/x"],
    ["//cdn.acme.com/x", "https://cdn.acme.com/x"],
    ["  https://acme.com  ", "https://acme.com/"],
    ["https://good.com@evil.com/", "https://evil.com/"],
    ["https://user:pass@acme.com/x", "https://acme.com/x"],
    ["http://localhost:8787/logo.png", "http://localhost:8787/logo.png"],
    ["data:image/png;base64,AAAA", undefined, "data:image/png;base64,AAAA"],
    ["data:image/svg+xml,%3Csvg/%3E", undefined, "data:image/svg+xml,%3Csvg/%3E"],
    ["data:image/png,a\u0000b", undefined],
    ["data:text/html,<script>", undefined],
    ["data:image,x", undefined],
    ["http://acme.com", undefined],
    ["javascript:alert(1)", undefined],
    ["JaVaScRiPt://acme.com/%0aalert(1)", undefined],
    ["java\nscript:alert(1)", undefined],
    ["vbscript:x", undefined],
    ["blob:https://acme.com/1", undefined],
    ["file:///etc/passwd", undefined],
    ["ftp://acme.com", undefined],
    ["mailto:a@acme.com", undefined],
    ["a@acme.com", undefined],
    ["https:acme.com", undefined],
    ["https:\\\\acme.com", undefined],
    ["https://acme.com\\@evil.com", undefined],
    ["https://acme.com/\u0007", undefined],
    ["https://", undefined],
    ["/logo.png", undefined],
    ["./logo.png", undefined],
    ["../logo.png", undefined],
    ["images/logo", undefined],
    ["?x", undefined],
    ["#x", undefined],
    ["", undefined],
    [" ", undefined],
    [null, undefined],
    [undefined, undefined],
    [7, undefined],
    [{ toString: () => "https://acme.com" }, undefined],
  ];
  for (const [value, link, image = link] of table) {
    it(`S3 D2 judges ${JSON.stringify(value)}`, () => {
      assert.equal(safeUrl(value, { kind: "link" }), link);
      assert.equal(safeUrl(value, { kind: "media" }), link);
      assert.equal(safeUrl(value, { kind: "image" }), image);
    });
  }

  it("S3 gives nothing but https, http on loopback, and its own answers back unchanged", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.domain()), (value) => {
        const url = safeUrl(value, { kind: "link" });
        if (url === undefined) return;
        const { protocol, hostname, username, password } = new URL(url);
        assert.ok(protocol === "https:" || isLoopback(hostname));
        assert.equal(username + password, "");
        assert.equal(safeUrl(url, { kind: "link" }), url);
      }),
    );
  });
});
