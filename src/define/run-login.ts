import { RunLogin } from "../elements/run-login/run-login.js";
import { defineElements } from "./define.js";

defineElements({ "run-login": RunLogin });
