import type { Page, Request } from "playwright-core";

/** Every event of ours that a page can hear. */
const EVENTS = [
  "run-authenticated",
  "run-before-submit",
  "run-config",
  "run-confirmed",
  "run-error",
  "run-missing-key",
  "run-otp-disabled",
  "run-otp-enabled",
  "run-otp-required",
  "run-password-changed",
  "run-recovery-sent",
  "run-registered",
  "run-session-expired",
  "run-session-expiring",
  "run-theme-adjusted",
  "run-view-change",
];

export interface RecordedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What a page did, as far as anyone outside can see it; grows while the page lives. */
export interface Recording {
  requests: RecordedRequest[];
  /** `type: text` of each console line but the one about a repaired theme. */
  console: string[];
  /** Exceptions that nobody caught. */
  errors: string[];
  /** `directive: what was blocked` of each violation of the page's Content Security Policy. */
  violations: string[];
  events: { name: string; detail: unknown }[];
  /** What was posted to other tabs. */
  broadcasts: string[];
}

/** Starts to record; call it before the page goes anywhere. */
export async function record(page: Page): Promise<Recording> {
  const recording: Recording = {
    requests: [],
    console: [],
    errors: [],
    violations: [],
    events: [],
    broadcasts: [],
  };
  const readBody = await bodyReader(page);
  page.on("request", (request) => {
    recording.requests.push({
      method: request.method(),
      url: request.url(),
      headers: request.headers(),
      body: readBody(request),
    });
  });
  page.on("console", (line) => {
    // The sandbox's brand is one that has to be repaired, which is told on every page; its own tests hear it.
    if (!line.text().includes("theme colours changed"))
      recording.console.push(`${line.type()}: ${line.text()}`);
  });
  page.on("pageerror", (error) => recording.errors.push(String(error)));
  await page.exposeFunction("__record", (kind: string, text: string) => {
    if (kind === "violation") recording.violations.push(text);
    else if (kind === "broadcast") recording.broadcasts.push(text);
    else recording.events.push({ name: kind, detail: JSON.parse(text) as unknown });
  });
  await page.addInitScript(reportFromPage, EVENTS);
  return recording;
}

/**
 * What a request sends. Firefox ESR does not tell its driver, so there the page does, before each request leaves:
 * requests of one method and address keep their order.
 */
async function bodyReader(page: Page): Promise<(request: Request) => string> {
  if (page.context().browser()?.browserType().name() !== "firefox") return (sent) => sent.postData() ?? "";
  const bodies = new Map<string, string[]>();
  await page.exposeFunction("__recordBody", (key: string, body: string) => {
    bodies.set(key, [...(bodies.get(key) ?? []), body]);
  });
  await page.addInitScript(reportBodies);
  return (sent) => bodies.get(`${sent.method()} ${sent.url()}`)?.shift() ?? "";
}

/** Runs in the page, before any of its scripts. */
function reportBodies(): void {
  const report = (globalThis as unknown as { __recordBody(key: string, body: string): Promise<void> })
    .__recordBody;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const { method = "GET", body } = init ?? {};
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (typeof body === "string") await report(`${method} ${url.href}`, body);
    return fetch(input, init);
  };
}

/** Runs in the page, before any of its scripts. */
function reportFromPage(events: string[]): void {
  const report = (globalThis as unknown as { __record(kind: string, text: string): void }).__record;
  for (const name of events) {
    addEventListener(
      name,
      (event) => report(name, JSON.stringify((event as CustomEvent).detail) ?? "null"),
      true,
    );
  }
  addEventListener("securitypolicyviolation", (event) =>
    report("violation", `${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`.trim()),
  );
  const { postMessage } = BroadcastChannel.prototype;
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    report("broadcast", JSON.stringify(message) ?? "undefined");
    postMessage.call(this, message);
  };
}
