/* The script of framed.html: tells the page around what a person sees in it. */
import { RunLogin } from "../src/elements/run-login/run-login.js";
import { expectNoAxeViolations } from "./axe.js";

/** What the framed page says of its two elements. */
export interface FramedReport {
  readonly text: string;
  readonly link: string | undefined;
  readonly target: string | undefined;
  /** Fields of the element that has no say, and of the one that allows framing. */
  readonly fields: readonly [number, number];
  readonly axe: string;
}

for (const element of document.querySelectorAll("run-login")) element.config = {};
customElements.define("run-login", RunLogin);

const plain = document.querySelector("#plain")!;
const link = plain.querySelector("a");
const axe = await expectNoAxeViolations(document.body).then(() => "", String);
const report: FramedReport = {
  text: plain.textContent.trim(),
  link: link?.href,
  target: link?.target,
  fields: [plain.querySelectorAll("input").length, document.querySelectorAll("#allowed input").length],
  axe,
};
window.parent.postMessage(report, "*");
