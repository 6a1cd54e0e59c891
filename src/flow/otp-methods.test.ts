import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { methodChoices } from "./otp-methods.js";

const none = { authenticator: false, sms: false, email: false };

describe("methodChoices", () => {
  it("is what the RUN offers, with what the user has on", () => {
    assert.deepEqual(methodChoices({ ...none, sms: true, email: true }, { ...none, email: true }), [
      { method: "sms", on: false },
      { method: "email", on: true },
    ]);
  });

  it("holds what the user has on though it is not offered: it can be turned off", () => {
    assert.deepEqual(methodChoices({ ...none, sms: true }, { ...none, authenticator: true }), [
      { method: "authenticator", on: true },
      { method: "sms", on: false },
    ]);
  });

  it("offers all where the settings name none, or aren't known", () => {
    for (const offered of [none, undefined]) {
      assert.deepEqual(
        methodChoices(offered, none).map(({ method }) => method),
        ["authenticator", "sms", "email"],
      );
    }
  });
});
