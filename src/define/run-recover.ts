import { RunRecover } from "../elements/run-recover/run-recover.js";
import { defineElements } from "./define.js";

defineElements({ "run-recover": RunRecover });
