import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import type { Page, Route } from "playwright-core";
import { holdBack, type HeldBack } from "./support/held-back.js";
import { RUN } from "./support/login-page.js";
import { htmlPage, useWorld } from "./support/world.js";

/** All that comes after the first frame, in the orders it may come in. */
const ORDERS = [
  ["settings", "language", "dictionary", "logo", "background"],
  ["language", "settings", "background", "logo", "dictionary"],
] as const;
type Late = (typeof ORDERS)[number][number];

const isWhole = process.env["TEST_ALL"] === "1";
/** Low ones too: what is at the page's end could be seen before the card has grown to its whole length. */
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
  { width: 1280, height: 1000 },
  { width: 1280, height: 720 },
  { width: 320, height: 568 },
].slice(0, isWhole ? undefined : 2);
const LANGUAGES = ["de", "ar", "en", "ja"];
const EVERYTHING = [
  { tag: "run-login", attributes: "background" },
  { tag: "run-signup", attributes: "background" },
  { tag: "run-recover", attributes: "background" },
  { tag: "run-auth", attributes: 'view="login"' },
  { tag: "run-auth", attributes: 'view="signup"' },
  { tag: "run-auth", attributes: 'view="recover"' },
];

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400"/></svg>`;
const HEAD = `<meta name="referrer" content="no-referrer">
<script type="module" src="/dist/cdn/run-auth.js"></script>
<style>run-auth:not(:defined) { display: none }</style>`;

/**
 * Runs in the page: `takeShifts()` tells of every layout shift so far. The browser hands its entries over when it has
 * nothing else to do, so whoever counts them asks.
 */
const COUNT_SHIFTS = `{
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const where = ({ x, y, width, height }) => [x, y, width, height].join(" ");
  window.takeShifts = () =>
    [...entries, ...observer.takeRecords()].map(({ value, startTime, sources }) => ({
      value,
      what: [Math.round(startTime), ...sources.map(({ node, previousRect, currentRect }) =>
        [node?.nodeName, node?.className, where(previousRect), "→", where(currentRect)].join(" "))].join(", ") }));
}`;

interface Shift {
  readonly value: number;
  /** When, and of what from where to where. */
  readonly what: string;
}

interface Case {
  readonly tag: string;
  readonly attributes?: string;
  readonly lang?: string;
  readonly viewport?: (typeof WINDOWS)[number];
  readonly order?: (typeof ORDERS)[number];
  /** The settings are on the page, as the element's `config`, and so is the language, by its script. */
  readonly configured?: boolean;
}

describe("what comes late moves nothing that is seen", () => {
  const world = useWorld();

  /** The RUN's settings, with everything in them that could need room. */
  async function settings(): Promise<Record<string, unknown>> {
    const answer = await fetch(`${world.sandbox.url}/run/${RUN}`);
    const { result } = (await answer.json()) as { result: { theme: object; signup_fields: object[] } };
    const { origin } = world.pages;
    return {
      ...result,
      theme: { ...result.theme, auth_bg_type: "image", auth_bg_src: `${origin}/background.svg` },
      logo: `${origin}/logo.svg`,
      signup_logo: null,
      sub_title: "#ACME.TAGLINE#. #ACME.TAGLINE#. #ACME.TAGLINE#.",
      sso_saml_active: true,
      signin_buttons: [{ label: "#ACME.HELP#", type: "link", url: "https://help.example/" }],
      signup_fields: [{ name: "site", placeholder: "#ACME.COMPANY_SITE#", required: true, type: "Text" }],
    };
  }

  async function open(t: TestContext, { tag, attributes = "", lang = "en", viewport, configured }: Case) {
    const info = await settings();
    const element = `<${tag} run-url="${RUN}" api-url="${world.sandbox.url}" lang="${lang}" terms-url="/terms" ${attributes}>
      <p slot="notes">A note</p><p slot="footer">Imprint</p></${tag}>`;
    const config = `<script>document.querySelector("${tag}").config = ${JSON.stringify(info)}</script>`;
    const body = configured ? element + config : element;
    const spoken =
      configured && lang !== "en" ? `<script src="/dist/cdn/languages/${lang}.js"></script>` : "";
    const picture = (route: Route) => route.fulfill({ body: PICTURE, contentType: "image/svg+xml" });
    let held: HeldBack | undefined;
    const { page } = await world.open(t, htmlPage({ head: spoken + HEAD, body }), {
      ...(viewport ? { viewport } : {}),
      prepare: async (page) => {
        await page.addInitScript(COUNT_SHIFTS);
        held = await holdBack(page, {
          settings: {
            url: `**/run/${RUN}`,
            answer: (route) => route.fulfill({ json: { status: true, result: info } }),
          },
          language: { url: `**/languages/${lang}.json`, answer: (route) => route.continue() },
          dictionary: { url: "**/dictionary/**", answer: (route) => route.continue() },
          logo: { url: "**/logo.svg", answer: picture },
          background: { url: "**/background.svg", answer: picture },
        });
      },
    });
    assert.ok(held);
    return { page, held };
  }

  /** Loads a page on which one thing after the other arrives, and tells of what has moved. */
  async function load(t: TestContext, one: Case): Promise<Shift[]> {
    const { page, held } = await open(t, one);
    await arriveOneByOne(page, held, one);
    return takeShifts(page);
  }

  async function arriveOneByOne(page: Page, held: HeldBack, one: Case): Promise<void> {
    await page.locator(`${one.tag}[data-view]`).waitFor();
    await frames(page);
    for (const late of lateOf(one)) {
      await held.release(late);
      await frames(page);
    }
    const { tag, lang = "en" } = one;
    await page.locator(`${tag} .run-root[lang=${lang}]`).first().waitFor();
    if (tag === "run-auth") {
      await page.locator("run-auth .run-bar").waitFor();
      await page.getByText("Imprint").waitFor();
    }
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    await frames(page);
  }

  for (const [tag, attributes] of [
    ["run-login", ""],
    ["run-login", "background"],
    ["run-auth", 'view="login"'],
  ] as const) {
    it(`a sign-in's first visit: <${tag} ${attributes}>`, async (t) => {
      const cases = isWhole
        ? WINDOWS.flatMap((viewport) =>
            LANGUAGES.flatMap((lang) => ORDERS.map((order) => ({ viewport, lang, order }))),
          )
        : WINDOWS.map((viewport, index) => ({
            viewport,
            lang: LANGUAGES[index % LANGUAGES.length] ?? "en",
            order: ORDERS[index % 2] ?? ORDERS[0],
          }));
      for (const { viewport, lang, order } of cases) {
        const shifts = await load(t, { tag, attributes, viewport, lang, order });
        assert.deepEqual(shifts, [], `${viewport.width}×${viewport.height}, ${lang}, ${order.join()}`);
      }
    });
  }

  it("a sign-up's first visit, up to 0.1: its fields stand where the owner wants them", async (t) => {
    for (const tag of ["run-signup", "run-auth"]) {
      for (const [index, viewport] of WINDOWS.entries()) {
        const lang = LANGUAGES[index % LANGUAGES.length] ?? "en";
        const shifts = await load(t, { tag, attributes: 'view="signup"', viewport, lang });
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        assert.ok(sum <= 0.1, `${tag}, ${viewport.width}×${viewport.height}: ${JSON.stringify(shifts)}`);
      }
    }
  });

  for (const { tag, attributes } of EVERYTHING) {
    it(`settings on the page: <${tag} ${attributes}>`, async (t) => {
      for (const [index, viewport] of WINDOWS.entries()) {
        const lang = LANGUAGES[index % LANGUAGES.length] ?? "en";
        const shifts = await load(t, { tag, attributes, viewport, lang, configured: true });
        assert.deepEqual(shifts, [], `${viewport.width}×${viewport.height}, ${lang}`);
      }
    });

    it(`settings of the last visit: <${tag} ${attributes}>`, async (t) => {
      for (const viewport of WINDOWS) {
        const one = { tag, attributes, viewport };
        const { page, held } = await open(t, one);
        await arriveOneByOne(page, held, one);
        held.holdAgain();
        await page.reload();
        await arriveOneByOne(page, held, one);
        assert.deepEqual(await takeShifts(page), [], `${viewport.width}×${viewport.height}`);
      }
    });
  }
});

/** What a page asks for after its first frame. */
function lateOf({ tag, attributes = "", lang = "en", order = ORDERS[0], configured }: Case): Late[] {
  return order.filter((late) => {
    switch (late) {
      case "settings":
        return !configured;
      case "language":
        return lang !== "en" && !configured;
      case "logo":
        return tag === "run-auth";
      case "background":
        return tag === "run-auth" || attributes.includes("background");
      default:
        return true;
    }
  });
}

async function frames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
}

function takeShifts(page: Page): Promise<Shift[]> {
  return page.evaluate(() => (window as unknown as { takeShifts: () => Shift[] }).takeShifts());
}
