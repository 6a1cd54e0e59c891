/* eslint-disable @typescript-eslint/no-floating-promises -- chai plugins type `to.equal()` as a promise */
import { expect, fixture, html } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { expectNoAxeViolations } from "./axe.js";
import { readConsole } from "./console.js";
import { resetMedia, setMedia } from "./media.js";

export type Render = "light" | "shadow";

/** By name: puts a fresh element into `parent` and brings it to that view. */
export type Views = Readonly<Record<string, (parent: Element, render: Render) => Promise<HTMLElement>>>;

/** What an element of ours is known by, whatever it is for. */
export interface Contract {
  readonly tag: "run-login" | "run-signup" | "run-otp" | "run-recover" | "run-auth";
  readonly views: Views;
  /** A fresh element in `parent` with a request out; `answer` lets its answer, a success, come. */
  readonly pending: (
    parent: Element,
    render: Render,
  ) => Promise<{ readonly element: HTMLElement; answer(): Promise<void> }>;
  /** The event that a success fires. */
  readonly success: keyof HTMLElementEventMap;
  /** What the settings and the theme may change while a person types. */
  readonly settings: object;
}

const RENDERS: readonly Render[] = ["light", "shadow"];
/** The narrowest screen that WCAG's reflow names, and a laptop's: a light page and a dark one. */
const SCREENS = [
  [320, "light", "#ffffff", "#111111"],
  [1280, "dark", "#101014", "#eeeeee"],
] as const;

const rootOf = (element: HTMLElement): HTMLElement | ShadowRoot => element.shadowRoot ?? element;
const all = <T extends Element = HTMLElement>(element: HTMLElement, selector: string): T[] => [
  ...rootOf(element).querySelectorAll<T>(selector),
];
const inputsOf = (element: HTMLElement) => all<HTMLInputElement>(element, "input");
const settled = (element: HTMLElement) =>
  (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;

/** What every element of ours must pass, in both of its roots. */
export function describeContract(contract: Contract): void {
  const { tag, views, pending, success, settings } = contract;

  for (const render of RENDERS) {
    describe(`<${tag} render="${render}"> like all our elements`, () => {
      let parent: HTMLElement;
      beforeEach(async () => (parent = await fixture<HTMLElement>(html`<div></div>`)));
      afterEach(async () => {
        await resetMedia();
        await setViewport({ width: 800, height: 600 });
      });

      it("is whole when connecting returns, in one wrapper", () => {
        const element = document.createElement(tag);
        Object.assign(element, { config: {} });
        element.setAttribute("run-url", "acme.tago.run");
        element.setAttribute("render", render);
        parent.append(element);
        expect(all(element, ".run-root form, .run-root .run-card").length).to.be.above(0);
        expect(rootOf(element).childNodes).to.have.length(1);
        expect(element.dataset["view"]).to.be.a("string");
      });

      for (const [view, open] of Object.entries(views)) {
        it(`axe finds nothing in its view: ${view}`, async function () {
          this.timeout(20_000);
          for (const [width, colorScheme, background, color] of SCREENS) {
            await setViewport({ width, height: 800 });
            await setMedia({ colorScheme });
            Object.assign(parent.style, { background, color });
            parent.replaceChildren();
            await open(parent, render);
            await expectNoAxeViolations(parent);
            const { scrollWidth, clientWidth } = document.documentElement;
            expect(scrollWidth, `sideways scroll at ${width} px`).to.be.at.most(clientWidth);
          }
        });

        it(`A4 has targets of 24 px, and buttons of 44 px, in its view: ${view}`, async () => {
          const element = await open(parent, render);
          for (const target of all(element, "button, a, input:not(.run-unseen)")) {
            const { width, height } = target.getBoundingClientRect();
            const least = target.localName === "button" ? 44 : 24;
            expect(Math.min(width, height), target.outerHTML).to.be.at.least(least);
          }
        });

        it(`has one form, one alert and one status at most, and silence in the console, in its view: ${view}`, async () => {
          let element!: HTMLElement;
          const lines = await readConsole(async () => (element = await open(parent, render)));
          expect(lines).to.deep.equal([]);
          expect(all(element, "form").length).to.be.at.most(1);
          for (const form of all(element, "form")) {
            expect(form.querySelectorAll("[type=submit], [role=alert], [role=status]")).to.have.length(3);
          }
          for (const control of all(element, "button:not([type=submit])")) {
            expect(control.dataset["action"] ?? control.dataset["method"], control.outerHTML).to.be.a(
              "string",
            );
          }
          const ids = all(element, "[id]").map(({ id }) => id);
          expect(new Set(ids).size).to.equal(ids.length);
        });
      }

      it("R3 keeps its fields and what is in them when settings come", async () => {
        const element = await Object.values(views)[0]!(parent, render);
        const inputs = inputsOf(element);
        for (const [index, input] of inputs.entries()) input.value = `typed ${index}`;
        const values = inputs.map(({ value }) => value);
        Object.assign(element, { config: settings });
        await settled(element);
        expect(inputsOf(element).every((input, index) => input === inputs[index])).to.equal(true);
        expect(inputs.map(({ value }) => value)).to.deep.equal(values);
      });

      it("is busy while a request is out, with its fields read-only", async () => {
        const { element, answer } = await pending(parent, render);
        expect(all(element, "form[aria-busy=true]")).to.have.length(1);
        expect(inputsOf(element).every(({ readOnly, disabled }) => readOnly && !disabled)).to.equal(true);
        expect(all(element, "[role=status]")[0]!.textContent).not.to.equal("");
        await answer();
      });

      it("N11 gives its request up when it is removed", async () => {
        const { element, answer } = await pending(parent, render);
        let fired = 0;
        element.addEventListener(success, () => fired++);
        element.remove();
        await answer();
        parent.append(element);
        await settled(element);
        expect(fired).to.equal(0);
        expect(all(element, "[aria-busy]")).to.have.length(0);
      });

      it("fires typed events that bubble out of every root", async () => {
        const { element, answer } = await pending(parent, render);
        const heard = new Promise<Event>((resolve) => {
          document.addEventListener(success, resolve, { once: true });
        });
        await answer();
        const event = await heard;
        expect(event).to.be.instanceOf(CustomEvent);
        expect(event).to.include({ bubbles: true, composed: true, cancelable: false });
        // A part of a page fires its own.
        expect(element.contains(event.target as Node)).to.equal(true);
      });

      it("A5 moves nothing where a person wants no motion", async () => {
        const { element } = await pending(parent, render);
        const moving = () => all(element, ".run-root")[0]!.getAnimations({ subtree: true });
        expect(moving()).to.have.length(1);
        await setMedia({ reducedMotion: "reduce" });
        expect(moving()).to.have.length(0);
      });

      it("A6 keeps borders, states and icons to be seen in forced colours", async () => {
        await setMedia({ forcedColors: "active" });
        for (const open of Object.values(views)) {
          const element = await open(parent, render);
          for (const control of all(element, "input:not(.run-unseen), button:not(.run-link, .run-toggle)")) {
            const style = getComputedStyle(control);
            expect(style.borderTopStyle, control.outerHTML).to.equal("solid");
            expect(style.borderTopColor, control.outerHTML).not.to.equal(
              getComputedStyle(all(element, ".run-card")[0]!).backgroundColor,
            );
          }
          for (const icon of all(element, "svg")) {
            expect(getComputedStyle(icon).stroke).to.equal(getComputedStyle(icon.parentElement!).color);
          }
          element.remove();
        }
      });
    });
  }
}
