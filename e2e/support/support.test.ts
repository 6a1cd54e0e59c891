import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findSecrets } from "./find-secrets.js";
import { totp } from "./totp.js";
import { htmlPage, useWorld } from "./world.js";

describe("the journeys' own tools", () => {
  const world = useWorld({ sandbox: false });

  it("find a secret wherever a page leaves it, in any spelling", async (t) => {
    const { page, recording } = await world.open(t, htmlPage({ body: `<div></div><input name="pin">` }));
    await page.evaluate(async () => {
      const secret = "p&ss wörd";
      document.querySelector("div")?.attachShadow({ mode: "open" }).append(secret);
      document.querySelector("input")?.setAttribute("value", "");
      (document.querySelector("input") as HTMLInputElement).value = secret;
      localStorage.setItem("kept", btoa(String.fromCharCode(...new TextEncoder().encode(secret))));
      history.replaceState(secret, "", `?q=${encodeURIComponent(secret)}`);
      console.log("typed", secret);
      new BroadcastChannel("tabs").postMessage({ secret });
      document.body.dispatchEvent(new CustomEvent("run-error", { detail: { secret }, bubbles: true }));
      await fetch("/there", { method: "POST", body: JSON.stringify({ secret }) });
    });
    assert.deepEqual(await findSecrets(page, recording, { password: "p&ss wörd", other: "nowhere" }), [
      "password in a broadcast",
      "password in address",
      "password in body of POST /there",
      "password in console",
      "password in document",
      "password in event run-error",
      "password in headers of POST /there",
      "password in history",
      "password in input pin",
      "password in localStorage",
    ]);
  });

  it("record violations of a strict policy without breaking it themselves", async (t) => {
    const headers = { "content-security-policy": "default-src 'none'; require-trusted-types-for 'script'" };
    const { page, recording } = await world.open(t, htmlPage({ head: "" }), { headers });
    assert.equal(await page.evaluate(() => document.title), "A host");
    assert.deepEqual(recording.violations, []);
    await page.evaluate(() => {
      new Image().src = "/x.png";
      return new Promise((resolve) =>
        addEventListener("securitypolicyviolation", resolve, { once: true }),
      ).then(() => 0);
    });
    assert.match(recording.violations.join(), /^img-src: .*x\.png$/);
  });

  it("show what an authenticator shows", () => {
    // RFC 6238, appendix B, the last six digits.
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    assert.equal(totp(secret, 59_000), "287082");
    assert.equal(totp(secret, 1_111_111_109_000), "081804");
  });
});
