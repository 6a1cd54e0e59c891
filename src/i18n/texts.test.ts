import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commonMessages } from "./messages/common.js";
import { loginMessages } from "./messages/login.js";
import { otpMessages } from "./messages/otp.js";
import { layTexts } from "./layers.js";
import { runText, withTexts } from "./texts.js";

const spanish = layTexts([{ SIGN_IN: "Iniciar sesión", OTP_EMAIL: "Enviamos a $0 un código." }]);

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

  it("resolves a RUN's own text while it renders, and at no other time", () => {
    const shout = (text: string) => text.toUpperCase();
    const said = withTexts(spanish, () => [withTexts(undefined, () => runText("a")), runText("b")], shout);
    assert.deepEqual(said, ["A", "B"]);
    assert.equal(runText("c"), "c");
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
