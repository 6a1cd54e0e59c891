export type { ReactiveController, ReactiveControllerHost } from "./controllers.js";
export { css } from "./css.js";
export type { CSSResult } from "./css.js";
export { html, nothing } from "./html.js";
export type { TemplateResult } from "./html.js";
export { LitElement } from "./lit-element.js";
export type { PropertyValues } from "./lit-element.js";
export { render } from "./render.js";
