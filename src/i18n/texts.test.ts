import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commonMessages } from "./messages/common.js";
import { loginMessages } from "./messages/login.js";
import { otpMessages } from "./messages/otp.js";
import { withTexts } from "./texts.js";
import type { Texts } from "./texts.js";

const spanish: Texts = {
  SIGN_IN: "Iniciar sesión",
  OTP_EMAIL: { strTag: true, strings: ["Enviamos a ", " un código."], values: [0] },
};

describe("withTexts", () => {
  it("says a message in the given texts, and in English outside", () => {
    assert.equal(
      withTexts(spanish, () => loginMessages.signIn()),
      "Iniciar sesión",
    );
    assert.equal(loginMessages.signIn(), "Sign in");
  });

  it("puts arguments where the text wants them", () => {
    assert.equal(
      withTexts(spanish, () => otpMessages.emailTo("ada@acme.io")),
      "Enviamos a ada@acme.io un código.",
    );
  });

  it("says in English what the texts do not", () => {
    assert.equal(
      withTexts(spanish, () => commonMessages.password()),
      "Password",
    );
  });

  it("keeps the texts of two elements apart, one inside the other", () => {
    const said = withTexts(spanish, () => [
      withTexts(undefined, () => loginMessages.signIn()),
      loginMessages.signIn(),
    ]);
    assert.deepEqual(said, ["Sign in", "Iniciar sesión"]);
  });

  it("forgets the texts when a render throws", () => {
    assert.throws(() =>
      withTexts(spanish, () => {
        throw new Error("a view's own mistake");
      }),
    );
    assert.equal(loginMessages.signIn(), "Sign in");
  });
});
