import type { TestContext } from "node:test";
import jsqr from "jsqr";
import type { Locator, Page } from "playwright-core";
import { PNG } from "pngjs";
import { RUN, type Method, type Person } from "./login-page.js";
import { htmlPage, type OpenOptions, type OpenPage, type World } from "./world.js";

/** The parts of `<run-otp>` that a person or a host page can rely on. */
export interface OtpElement {
  host: Locator;
  pin: Locator;
  status: Locator;
  shows(view: string): Promise<void>;
  /** In the set-up: the button that turns a method on or off, as it says. */
  change(method: Method, to: "enable" | "disable"): Locator;
  /** The password asked for, and on. */
  confirmPassword(person: Pick<Person, "password">): Promise<void>;
  submitPin(pin: string): Promise<void>;
}

export function otpElement(page: Page): OtpElement {
  const host = page.locator("run-otp");
  return {
    host,
    pin: host.locator("input[name=pin_code]"),
    status: host.locator("[role=status]"),
    shows: (view) => page.locator(`run-otp[data-view=${view}]`).waitFor(),
    change: (method, to) => host.locator(`[data-method=${method}][data-action=${to}]`),
    async confirmPassword({ password }) {
      await host.locator("input[name=password]").fill(password);
      await host.locator("button[type=submit]").click();
    },
    async submitPin(pin) {
      await host.locator("input[name=pin_code]").fill(pin);
      await host.locator("input[name=pin_code]").press("Enter");
    },
  };
}

/** A page with the built `<run-login>` and `<run-otp mode="setup">`, which share their session in the tab. */
export async function openAccount(
  t: TestContext,
  world: World,
  options: OpenOptions = {},
): Promise<OpenPage & { otp: OtpElement }> {
  const at = `run-url="${RUN}" api-url="${world.sandbox.url}" persist="session"`;
  const body = `<run-login ${at}></run-login><run-otp mode="setup" ${at}></run-otp>`;
  const head = `<script type="module" src="/dist/cdn/run-auth.js"></script>`;
  const opened = await world.open(t, htmlPage({ head, body }), options);
  return { ...opened, otp: otpElement(opened.page) };
}

/** What a phone's camera reads of an element: a QR code found in its screenshot. */
export async function readQrCode(element: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await element.screenshot());
  // A CommonJS module whose types say that it is an ES one.
  const read = jsqr as unknown as typeof jsqr.default;
  const code = read(new Uint8ClampedArray(data), width, height);
  if (!code) throw new Error("There is no QR code in the picture.");
  return code.data;
}
