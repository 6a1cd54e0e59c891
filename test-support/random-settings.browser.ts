import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import fc from "fast-check";
import { readConsole } from "./console.js";
import { nextEvent } from "./events.js";
import "./login-page.js";
import { randomConfig } from "./random-settings.js";
import { scriptedApi } from "./scripted-api.js";
import "./signup-page.js";

const BATCHES = 5;
const BATCH = 50;
const SEED = Date.now() % 2 ** 31;

/** Long and mixed enough for every rule that a RUN can have. */
const PASSWORD = "Aa1!".repeat(33);

const isSeen = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  Math.min(element.offsetWidth, element.offsetHeight) > 0;

const isClosed = (config: object): boolean => {
  const read = (value: unknown, key: string): unknown => {
    try {
      return Object.hasOwn(value as object, key) ? (value as Record<string, unknown>)[key] : undefined;
    } catch {
      return undefined;
    }
  };
  const result = read(config, "result");
  const isObject = typeof result === "object" && result !== null && !Array.isArray(result);
  return read(isObject ? result : config, "signup_method") === "disabled";
};

for (const [tag, path, success, answer] of [
  ["run-login", "login", "run-authenticated", { token: "u-1", expire_date: "never" }],
  ["run-signup", "signup", "run-registered", { user: "5f0a" }],
] as const) {
  describe(`<${tag}> and ${BATCHES * BATCH} random settings, seed ${SEED}`, () => {
    const failures: string[] = [];
    const onError = (event: Event) => failures.push(event.type);
    before(() => {
      for (const name of ["error", "unhandledrejection"]) window.addEventListener(name, onError);
    });
    after(() => {
      for (const name of ["error", "unhandledrejection"]) window.removeEventListener(name, onError);
    });
    afterEach(() => sessionStorage.clear());

    for (let batch = 0; batch < BATCHES; batch++) {
      it(`shows a form from which Enter sends one request: ${batch + 1} of ${BATCHES}`, async function () {
        this.timeout(30_000);
        const parent = await fixture(html`<div></div>`);
        const api = scriptedApi();
        const configs = fc.sample(randomConfig, { numRuns: BATCH, seed: SEED + batch });
        const host = (index: number) => `r${index}.tago.run`;
        await api.answer(
          ...configs.map((_, index) => ({
            match: `POST /${host(index)}/${path}`,
            body: { status: true, result: answer },
          })),
        );
        const expected: string[] = [];
        const errors: unknown[] = [];
        const lines = await readConsole(async () => {
          console.error = (...args: unknown[]) => errors.push(args);
          for (const [index, config] of configs.entries()) {
            const element = document.createElement(tag);
            element.setAttribute("run-url", host(index));
            element.setAttribute("api-url", api.url);
            element.config = config;
            parent.replaceChildren(element);
            await element.updateComplete;
            if (tag === "run-signup" && isClosed(config)) {
              expect(element.dataset["view"], `${index}`).to.equal("closed");
              continue;
            }
            const find = (selector: string) => element.querySelector<HTMLInputElement>(selector);
            for (const selector of ["input[name=email]", "input[name=password]", "[type=submit]"]) {
              expect(isSeen(find(selector)), `${index}: ${selector}`).to.equal(true);
            }
            for (const input of element.querySelectorAll("input")) input.value = "7";
            find("input[name=email]")!.value = "ada@acme.io";
            const password = find("input[name=password]")!;
            password.value = PASSWORD;
            password.focus();
            expected.push(`POST /run/${host(index)}/${path}`);
            const done = nextEvent(element, success);
            await sendKeys({ press: "Enter" });
            await done;
          }
        });
        // Settings may name dictionaries, which are asked for too.
        const sent = (await api.requests())
          .filter(({ method }) => method === "POST")
          .map(({ method, path: asked }) => `${method} ${asked}`);
        expect(sent).to.deep.equal(expected);
        expect(errors).to.deep.equal([]);
        expect(failures).to.deep.equal([]);
        expect(lines.filter((line) => !line.startsWith("run-auth-elements: "))).to.deep.equal([]);
      });
    }
  });
}
