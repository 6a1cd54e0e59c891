export { html, nothing, render } from "lit-html";
export type { TemplateResult } from "lit-html";
export type { ReactiveController, ReactiveControllerHost } from "./controllers.js";
export { css } from "./css.js";
export type { CSSResult } from "./css.js";
export { LitElement } from "./lit-element.js";
export type { PropertyValues } from "./lit-element.js";
