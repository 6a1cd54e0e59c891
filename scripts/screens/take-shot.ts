import type { Browser, Locator, Page } from "playwright-core";
import { NOW } from "./demo.js";
import type { Demo } from "./demo.js";

const SHOWN_SANDBOX = "http://localhost:8787";

/** What a shot does before its picture is taken: it waits for states, never for time. */
export interface Stage {
  readonly page: Page;
  readonly demo: Demo;
  readonly login: Locator;
  /** The input of that name in whichever element the page shows. */
  field(name: string): Locator;
  submit(): Promise<void>;
  /** Picks a demo account, which types it into the form. */
  pick(email: string): Promise<void>;
  /** Picks one, and submits. */
  signIn(email: string): Promise<void>;
  /** Waits for one of the element's events in the page's log. */
  heard(event: string): Promise<void>;
}

export interface Shot {
  readonly name: string;
  /** With its options: `/login.html?theme=dark`. */
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "dark";
  /** Waits until the page shows what it should; else for the settings of the one element on it. */
  readonly settled?: (page: Page) => Promise<unknown>;
  readonly act?: (stage: Stage) => Promise<unknown>;
}

/** A picture of one page of the demo in one state. */
export async function takeShot(browser: Browser, demo: Demo, shot: Shot): Promise<Buffer> {
  await demo.reset();
  const context = await browser.newContext({
    viewport: { width: shot.width ?? 1280, height: shot.height ?? 800 },
    colorScheme: shot.colorScheme ?? "light",
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.clock.setFixedTime(NOW);
    // The pictures show the address that `npm start` gives, whichever port is free now.
    await page.route(`${SHOWN_SANDBOX}/**`, (route) =>
      route.continue({ url: route.request().url().replace(SHOWN_SANDBOX, demo.sandboxUrl) }),
    );
    await page.goto(demo.url + shot.path);
    await page.locator("[data-ready]").waitFor();
    await (shot.settled ?? heardSettings)(page);
    await shot.act?.(createStage(page, demo));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const picture = await page.screenshot({ animations: "disabled" });
    if (problems.length > 0) throw new Error(`${shot.name}: ${problems.join("; ")}`);
    return picture;
  } finally {
    await context.close();
  }
}

async function heardSettings(page: Page): Promise<void> {
  const heard = page.locator(".event.run-config", { hasText: /network|property/ });
  await heard.first().waitFor({ state: "attached" });
}

function createStage(page: Page, demo: Demo): Stage {
  const login = page.locator("run-login");
  const heard = async (event: string) => {
    await page.locator(`.event.${event}`).first().waitFor({ state: "attached" });
  };
  const pick = (email: string) => page.locator(".account", { hasText: email }).click();
  return {
    page,
    demo,
    login,
    heard,
    field: (name) => page.locator(`#stage input[name="${name}"]`),
    async submit() {
      await page.locator("#stage button[type=submit]").click();
      // The page is shown from its top, whichever control was used last.
      await page.evaluate(() => window.scrollTo(0, 0));
    },
    pick,
    signIn: async (email) => {
      await pick(email);
      await login.locator("button[type=submit]").click();
      await heard("run-before-submit");
      // The page is shown from its top, whichever control was used last.
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  };
}
