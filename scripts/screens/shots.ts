import type { Page } from "playwright-core";
import { otpShots } from "./otp-shots.js";
import type { Shot, Stage } from "./take-shot.js";

const MARA = "mara@acme.example";
const INES = "ines@acme.example";
const LOGIN = "/login.html";
const PAGE = "/auth.html";
const PLAYGROUND = "/playground.html";

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

const JONAS = "jonas@acme.example";
const SIGNUP = "/signup.html";
const RECOVER = "/recover.html";

async function fillSignup({ field }: Stage): Promise<void> {
  await field("name").fill("Ada Lovelace");
  await field("email").fill("ada@acme.example");
  await field("password").fill("correct horse");
}

/** Leaves two fields behind that can't be sent. */
async function signupErrors(stage: Stage): Promise<void> {
  await fillSignup(stage);
  await stage.field("email").fill("ada");
  await stage.submit();
  await stage.page.locator("#stage [aria-invalid]").first().waitFor();
}

async function toReset({ signIn, login, heard }: Stage): Promise<void> {
  await signIn(JONAS);
  await heard("run-view-change");
  await login.locator("input[name=password]").fill("spring");
}

async function recoverSent({ field, submit, heard }: Stage): Promise<void> {
  await field("email").fill(MARA);
  await submit();
  await heard("run-recovery-sent");
}

/** Every preview in its frame shows its card. */
async function previewsShown(page: Page): Promise<void> {
  const previews = await page.locator(".device:visible iframe").all();
  await Promise.all(previews.map((frame) => frame.contentFrame().locator(".run-card").first().waitFor()));
}

const brand =
  (name: string) =>
  async ({ page }: Stage) => {
    await page.locator(".brand-choice", { hasText: name }).click();
    await page.locator(`.brand-choice[aria-pressed=true]`, { hasText: name }).waitFor();
    await previewsShown(page);
    await page.mouse.move(0, 0);
  };

/** One view on both devices, from left to right and from right to left. */
async function bothDirections(stage: Stage): Promise<void> {
  await brand("Terracotta")(stage);
  await stage.page.getByRole("radio", { name: "Sign-in" }).check();
  await stage.page.getByRole("radio", { name: "Both" }).check();
  await previewsShown(stage.page);
}

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
  { name: "reset-forced", path: LOGIN, act: toReset },
  { name: "signup-desktop", path: SIGNUP, height: 1100 },
  { name: "signup-360", path: SIGNUP, width: 360, height: 1300 },
  { name: "signup-errors", path: SIGNUP, height: 1100, act: signupErrors },
  { name: "signup-errors-360", path: SIGNUP, width: 360, height: 1300, act: signupErrors },
  { name: "signup-dark", path: SIGNUP, colorScheme: "dark", height: 1100, act: signupErrors },
  {
    name: "signup-busy",
    path: SIGNUP,
    height: 1100,
    act: async (stage) => {
      await stage.demo.fault({ match: "POST /run/*/signup", delayMs: 60_000 });
      await fillSignup(stage);
      await stage.field("password").fill("Longwinter-2026");
      await stage.field("tag.company_site").fill("Oslo");
      await stage.submit();
      await stage.page.locator("#stage form[aria-busy=true]").waitFor();
    },
  },
  { name: "recover", path: RECOVER },
  { name: "recover-360", path: RECOVER, width: 360 },
  { name: "recover-sent", path: RECOVER, act: recoverSent },
  { name: "recover-reset", path: `${RECOVER}?view=reset&token=made-up` },
  { name: "rtl", path: `${LOGIN}?dir=rtl`, act: wrongPassword },
  { name: "dark-host", path: `${LOGIN}?page=dark&theme=dark` },
  { name: "dark-site", path: LOGIN, colorScheme: "dark", act: wrongPassword },
  { name: "ugly-theme", path: `${LOGIN}?theme=ugly`, act: wrongPassword },
  {
    name: "playground",
    path: PLAYGROUND,
    width: 1440,
    height: 960,
    settled: previewsShown,
    act: brand("Fjord"),
  },
  {
    name: "playground-ugly",
    path: PLAYGROUND,
    width: 1440,
    height: 960,
    settled: previewsShown,
    act: brand("Ugly"),
  },
  {
    name: "playground-dark",
    path: PLAYGROUND,
    width: 1440,
    height: 960,
    colorScheme: "dark",
    settled: previewsShown,
    act: brand("Night shift"),
  },
  { name: "playground-rtl", path: PLAYGROUND, width: 1024, settled: previewsShown, act: bothDirections },
  { name: "playground-360", path: PLAYGROUND, width: 360, settled: previewsShown },
  { name: "shadow", path: `${LOGIN}?render=shadow&heading=3&width=phone` },
  { name: "page-desktop", path: PAGE },
  { name: "page-360", path: PAGE, width: 360, height: 800 },
  { name: "page-picture", path: `${PAGE}?look=picture` },
  { name: "page-glass", path: `${PAGE}?look=glass`, width: 360, height: 800 },
  { name: "page-rtl", path: `${PAGE}?dir=rtl&look=color` },
  { name: "page-signup-rtl", path: `${PAGE}?view=signup&dir=rtl`, height: 1000 },
  { name: "page-recover-rtl", path: `${PAGE}?view=recover&dir=rtl` },
  { name: "page-dark", path: `${PAGE}?look=dark`, colorScheme: "dark" },
  { name: "page-ugly", path: `${PAGE}?look=ugly` },
  { name: "page-signup", path: `${PAGE}?view=signup&look=picture`, height: 1000 },
  ...otpShots,
];
