import { RunLogin } from "../elements/run-login/run-login.js";
import { RunRecover } from "../elements/run-recover/run-recover.js";
import { RunSignup } from "../elements/run-signup/run-signup.js";
import { defineElements } from "./define.js";

defineElements({ "run-login": RunLogin, "run-recover": RunRecover, "run-signup": RunSignup });
