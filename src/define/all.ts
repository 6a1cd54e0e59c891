import { RunAuth } from "../elements/run-auth/run-auth.js";
import { RunLogin } from "../elements/run-login/run-login.js";
import { RunOtp } from "../elements/run-otp/run-otp.js";
import { RunRecover } from "../elements/run-recover/run-recover.js";
import { RunSignup } from "../elements/run-signup/run-signup.js";
import { defineElements } from "./define.js";

// The page comes last: its parts are whole when it connects.
defineElements({
  "run-login": RunLogin,
  "run-otp": RunOtp,
  "run-recover": RunRecover,
  "run-signup": RunSignup,
  "run-auth": RunAuth,
});
