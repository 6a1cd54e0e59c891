import type { Shot, Stage } from "./take-shot.js";

const MARA = "mara@acme.example";
const INES = "ines@acme.example";
const LOGIN = "/login.html";

async function wrongPassword({ login, page, heard }: Stage): Promise<void> {
  await login.locator("input[name=email]").fill(MARA);
  await login.locator("input[name=password]").fill("not-my-password");
  await login.locator("button[type=submit]").click();
  await heard("run-error");
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Leaves the account with every method on its text message, which is then in the outbox. */
async function toTextMessage({ signIn, login, page, heard }: Stage): Promise<void> {
  await signIn(INES);
  await heard("run-otp-required");
  await login.locator("[data-method=sms]").click();
  await page.locator(".message-code").first().waitFor();
}

async function wrongCode(stage: Stage): Promise<void> {
  await stage.signIn(INES);
  await stage.heard("run-otp-required");
  await stage.login.locator("input[name=pin_code]").fill("000000");
  await stage.login.locator("button[type=submit]").click();
  await stage.heard("run-error");
}

const done = async ({ signIn, heard }: Stage) => {
  await signIn(MARA);
  await heard("run-authenticated");
};

/** Every state of the demo that the documentation and the review of a change look at. */
export const shots: readonly Shot[] = [
  { name: "start-desktop", path: "/index.html" },
  { name: "start-dark", path: "/index.html", colorScheme: "dark" },
  { name: "start-360", path: "/index.html", width: 360 },
  { name: "login-desktop", path: LOGIN },
  { name: "login-360", path: LOGIN, width: 360 },
  { name: "error", path: LOGIN, act: wrongPassword },
  { name: "error-360", path: LOGIN, width: 360, height: 1000, act: wrongPassword },
  {
    name: "busy",
    path: LOGIN,
    act: async ({ demo, signIn, login }) => {
      await demo.fault({ delayMs: 60_000 });
      await signIn(MARA);
      await login.locator("form[aria-busy=true]").waitFor();
    },
  },
  {
    name: "otp",
    path: LOGIN,
    act: async ({ signIn, heard }) => {
      await signIn(INES);
      await heard("run-otp-required");
    },
  },
  { name: "otp-text-message", path: LOGIN, height: 1050, act: toTextMessage },
  { name: "otp-error", path: LOGIN, act: wrongCode },
  {
    name: "rate-limited",
    path: LOGIN,
    act: async ({ demo, signIn, heard }) => {
      const body = { status: false, message: "Too many requests (Retry-After: 8)" };
      await demo.fault({ status: 429, headers: { "Retry-After": "8" }, body });
      await signIn(MARA);
      await heard("run-error");
    },
  },
  { name: "done", path: LOGIN, act: done },
  { name: "rtl", path: `${LOGIN}?dir=rtl`, act: wrongPassword },
  { name: "dark-host", path: `${LOGIN}?page=dark&theme=dark` },
  { name: "dark-site", path: LOGIN, colorScheme: "dark", act: wrongPassword },
  { name: "ugly-theme", path: `${LOGIN}?theme=ugly`, act: wrongPassword },
  { name: "shadow", path: `${LOGIN}?render=shadow&heading=3&width=phone` },
];
