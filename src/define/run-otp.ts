import { RunOtp } from "../elements/run-otp/run-otp.js";
import { defineElements } from "./define.js";

defineElements({ "run-otp": RunOtp });
