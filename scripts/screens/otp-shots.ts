import type { Shot, Stage } from "./take-shot.js";

const CODES = "/otp.html";
const SETUP = "/otp-setup.html";
const MARA = "mara@acme.example";
const INES = "ines@acme.example";
const KENJI = "kenji@acme.example";

/** The host's own form hands the second step over; the mail with its code is in the outbox. */
async function challenged({ page, pick, heard }: Stage, email = KENJI): Promise<void> {
  await pick(email);
  await page.locator("#own-form button").click();
  await heard("run-otp-required");
  await page.locator("run-otp[data-view=otp]").waitFor();
  if (email === KENJI) await page.locator(".message-code").first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function signedIn({ page, signIn }: Stage): Promise<void> {
  await signIn(MARA);
  await page.locator("run-otp [data-method]").first().waitFor();
}

async function toPassword(stage: Stage): Promise<void> {
  await signedIn(stage);
  await stage.page.locator("run-otp [data-method=authenticator]").click();
  await stage.page.locator("run-otp input[name=password]").fill("Cold-chain-2026");
}

async function toPicture(stage: Stage): Promise<void> {
  await toPassword(stage);
  await stage.page.locator("run-otp button[type=submit]").click();
  await stage.page.locator("run-otp svg.run-qr").waitFor();
  await stage.page.evaluate(() => window.scrollTo(0, 0));
}

async function wrongCode(stage: Stage): Promise<void> {
  await challenged(stage, INES);
  await stage.page.locator("run-otp input[name=pin_code]").fill("000000");
  await stage.heard("run-error");
  await stage.page.evaluate(() => window.scrollTo(0, 0));
}

/** `<run-otp>` on pages of its own: behind a host's form, and where methods are turned on and off. */
export const otpShots: readonly Shot[] = [
  { name: "codes-own-form", path: CODES },
  { name: "codes", path: CODES, act: challenged },
  { name: "codes-360", path: CODES, width: 360, act: challenged },
  { name: "codes-rtl", path: `${CODES}?dir=rtl&lang=ar`, act: wrongCode },
  { name: "codes-dark", path: `${CODES}?page=dark&theme=dark`, act: wrongCode },
  { name: "codes-ugly", path: `${CODES}?theme=ugly`, act: wrongCode },
  { name: "setup", path: SETUP, act: signedIn },
  { name: "setup-password", path: SETUP, act: toPassword },
  { name: "setup-picture", path: SETUP, height: 1100, act: toPicture },
  { name: "setup-picture-360", path: SETUP, width: 360, height: 1200, act: toPicture },
  { name: "setup-picture-rtl", path: `${SETUP}?dir=rtl&lang=ar`, height: 1100, act: toPicture },
  { name: "setup-picture-dark", path: `${SETUP}?page=dark&theme=dark`, height: 1100, act: toPicture },
  { name: "setup-rtl", path: `${SETUP}?dir=rtl&lang=ar`, act: signedIn },
  { name: "setup-ugly", path: `${SETUP}?theme=ugly`, act: signedIn },
];
