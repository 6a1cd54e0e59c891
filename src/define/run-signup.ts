import { RunSignup } from "../elements/run-signup/run-signup.js";
import { defineElements } from "./define.js";

defineElements({ "run-signup": RunSignup });
