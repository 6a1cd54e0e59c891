import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { FrameLocator, Locator, Page } from "playwright-core";
import type { RecordedRequest, Recording } from "./recording.js";
import type { Seed } from "./sandbox.js";
import { htmlPage, type OpenOptions, type OpenPage, type World } from "./world.js";

export const SCRIPT = `<script type="module" src="/dist/cdn/run-login.js"></script>`;
export const RUN = "acme.tago.run";
export const LOGIN = `/run/${RUN}/login`;

export type Method = Seed["users"][number]["otp"][number];

export interface Person {
  email: string;
  password: string;
  totpSecret: string;
}

/** The parts of `<run-login>` that a person or a host page can rely on. */
export interface LoginForm {
  host: Locator;
  email: Locator;
  password: Locator;
  pin: Locator;
  submit: Locator;
  signOut: Locator;
  fill(person: Pick<Person, "email" | "password">): Promise<void>;
  /** Fills and submits. */
  signIn(person: Pick<Person, "email" | "password">): Promise<void>;
  submitPin(pin: string): Promise<void>;
  method(name: Method): Locator;
  /** Waits for a view. */
  shows(view: "login" | "otp" | "done"): Promise<void>;
  /** Waits until the alert says so. */
  warns(text: string | RegExp): Promise<void>;
}

export function loginForm(root: Page | FrameLocator): LoginForm {
  const host = root.locator("run-login");
  const form: LoginForm = {
    host,
    email: host.locator("input[name=email]"),
    password: host.locator("input[name=password]"),
    pin: host.locator("input[name=pin_code]"),
    submit: host.locator("button[type=submit]"),
    signOut: host.locator("[data-action=sign-out]"),
    async fill({ email, password }) {
      await replaceText(form.email, email);
      await form.password.fill(password);
    },
    async signIn(person) {
      await form.fill(person);
      await form.submit.click();
    },
    async submitPin(pin) {
      await form.pin.fill(pin);
      await form.pin.press("Enter");
    },
    method: (name) => host.locator(`[data-method=${name}]`),
    shows: (view) => root.locator(`run-login[data-view=${view}]`).waitFor(),
    warns: (text) => host.locator("[role=alert]", { hasText: text }).waitFor(),
  };
  return form;
}

/**
 * Puts a text in the place of what stands in a field. In Firefox `fill` adds to what an e-mail field holds, since
 * no script can read what is selected there.
 */
async function replaceText(field: Locator, text: string): Promise<void> {
  await field.press("ControlOrMeta+A");
  await field.press("Delete");
  await field.fill(text);
}

/** The tag as a host page writes it, its API on the sandbox's origin. */
export function loginTag(world: World, attributes = ""): string {
  return `<run-login run-url="${RUN}" api-url="${world.sandbox.url}" ${attributes}></run-login>`;
}

export interface OpenLoginOptions extends OpenOptions {
  /** Of the tag. */
  attributes?: string;
  /** Before our script. */
  head?: string;
  /** The page's body around the tag. */
  around?: (tag: string) => string;
}

/** Opens a page with the built `<run-login>` and waits for its first view. */
export async function openLogin(
  t: TestContext,
  world: World,
  { attributes, head = "", around = (tag) => tag, ...options }: OpenLoginOptions = {},
): Promise<OpenPage & { form: LoginForm }> {
  const body = around(loginTag(world, attributes));
  const opened = await world.open(t, htmlPage({ head: head + SCRIPT, body }), options);
  const form = loginForm(opened.page);
  await form.shows("login");
  return { ...opened, form };
}

/** An active person of the seed who has exactly these methods on. */
export async function personWith(world: World, ...otp: Method[]): Promise<Person> {
  const { users } = await world.sandbox.seed();
  const user = users.find((one) => one.state === "active" && one.otp.join() === otp.join());
  assert.ok(user, `The seed has nobody with ${otp.join() || "no method"}.`);
  return { email: user.email, password: user.password, totpSecret: user.totpSecret ?? "" };
}

/** The code of the newest message. */
export async function newestCode(world: World): Promise<string> {
  const [message] = await world.sandbox.messages();
  assert.match(message?.code ?? "", /^\d{6}$/, "No message with a code was sent.");
  return message?.code ?? "";
}

/** A code of six digits that is none of these. */
export function otherCode(...codes: readonly string[]): string {
  const wrong = ["111111", "222222", "333333", "444444"].find((code) => !codes.includes(code));
  assert.ok(wrong);
  return wrong;
}

/** The requests of a kind so far: `POST /run/…/login`. */
export function requestsOf({ requests }: Recording, method: string, path: string): RecordedRequest[] {
  return requests.filter((request) => request.method === method && new URL(request.url).pathname === path);
}

export function eventsOf({ events }: Recording, name: string): unknown[] {
  return events.filter((event) => event.name === name).map(({ detail }) => detail);
}

/** The token that the page was handed. */
export function tokenOf(recording: Recording): string {
  const [detail] = eventsOf(recording, "run-authenticated");
  const { token } = (detail ?? {}) as { token?: unknown };
  assert.ok(typeof token === "string" && token.length >= 36, "The page got no token.");
  return token;
}
