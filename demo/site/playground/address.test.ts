import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAddress, writeAddress } from "./address.js";
import { BRANDS } from "./brands.js";
import { publicPart, readState } from "./state.js";

describe("the playground's address", () => {
  for (const { name, settings } of BRANDS) {
    it(`holds the whole state: ${name}`, async () => {
      const state = readState({ settings, lang: "ar", show: "signup", dir: "both" });
      const address = await writeAddress(state);
      assert.match(address, /^#s=[\w-]+$/);
      assert.ok(address.length < 2_000, `${address.length} characters`);
      assert.deepEqual(await readAddress(address), state);
    });
  }

  it("is nothing where it is cut, strange or made to unpack to very much", async () => {
    const whole = await writeAddress(readState({ settings: BRANDS[0]?.settings }));
    const bomb = { ...readState({}), lang: " ".repeat(5_000_000) };
    for (const hash of [
      "",
      "#",
      "#report-title",
      "#s=",
      "#s=%%%",
      whole.slice(0, -20),
      await writeAddress(bomb),
    ]) {
      assert.equal(await readAddress(hash), undefined, hash.slice(0, 40));
    }
  });

  it("is read as anybody's: what is wrong is the default", () => {
    const strange = { settings: "x", lang: "../../etc", show: "constructor", dir: 7 };
    assert.deepEqual(readState(strange), { settings: {}, lang: "en", show: "all", dir: "ltr" });
  });
});

describe("the public part of pasted settings", () => {
  it("holds no secret, wherever it was", () => {
    const secret = "TOP-SECRET";
    const pasted = {
      status: true,
      result: {
        name: "Acme",
        profile: secret,
        anonymous_token: secret,
        email_templates: { password_recover: { subject: secret } },
        integration: { google_analytics: secret },
        theme: { link: "#123456", auth_bg_opacity: 40, token: secret, sidebarColor: secret },
        security: { otp: { sms: true, key: secret }, secret },
        signup_fields: [{ name: "a", placeholder: "A", required: true, type: "Text", note: secret }],
        signin_buttons: [{ label: "Help", type: "link", url: `https://user:${secret}@acme.example/` }],
      },
    };
    const kept = publicPart(pasted);
    assert.ok(!JSON.stringify(kept).includes(secret));
    assert.deepEqual(kept.theme, { link: "#123456", auth_bg_opacity: 40 });
    assert.equal(kept.security?.otp.sms, true);
  });

  it("reads its own result as the same", () => {
    for (const { settings } of BRANDS)
      assert.deepEqual(publicPart(publicPart(settings)), publicPart(settings));
  });
});
