import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it, type TestContext } from "node:test";
import { htmlPage, useWorld } from "../support/world.js";
import { compare } from "./compare.js";
import { look } from "./look.js";

const MODULES = join(import.meta.dirname, "../../node_modules");

/** A host page's own style: a package's style sheet, or a few rules. */
interface Host {
  readonly file?: string;
  readonly css?: string;
  /** Attributes of its `<html>`. */
  readonly html?: string;
}

/** What `npm test` looks at: the most used, the barest, and what breaks sizes. */
const USUAL: Readonly<Record<string, Host>> = {
  "Bootstrap 5": { file: "bootstrap/dist/css/bootstrap.min.css" },
  "Tailwind's preflight": { file: "tailwindcss/preflight.css" },
  "html{font-size:62.5%}": { css: "html { font-size: 62.5% } body { font-size: 1.6rem }" },
};
/** What `npm run test:all` adds. */
const OTHERS: Readonly<Record<string, Host>> = {
  Pico: { file: "@picocss/pico/css/pico.min.css" },
  Bulma: { file: "bulma/css/bulma.min.css" },
  Foundation: { file: "foundation-sites/dist/css/foundation.min.css" },
  "a dark Bootstrap": { file: "bootstrap/dist/css/bootstrap.min.css", html: `data-bs-theme="dark"` },
  "a dark Pico": { file: "@picocss/pico/css/pico.min.css", html: `data-theme="dark"` },
};
const isWhole = process.env["TEST_ALL"] === "1";
const HOSTS = isWhole ? { ...USUAL, ...OTHERS } : USUAL;
const RENDER = isWhole ? ["light", "shadow"] : ["light"];
const TAGS = ["run-login", "run-signup"];

const SCRIPT = `<script type="module" src="/dist/cdn/run-auth.js"></script>`;
/** The same ground and room under every framework: what is compared is ours. */
const GROUND =
  "<style>html, body { margin: 0 !important; padding: 0 !important; background: #fff !important } #room { display: block; box-sizing: border-box; width: 560px; padding: 24px }</style>";
const SETTINGS = {
  name: "Acme",
  signup_fields: [
    { name: "site", placeholder: "Company site", required: true, type: "Text" },
    { name: "count", placeholder: "Number of sensors", required: false, type: "Number" },
  ],
  security: { password: { min_length: 8, upper_lower: true } },
};

/** The share of the pixels that may differ. */
const TOLERATED = 0.002;
/** Where a failed comparison leaves its pictures. */
const PICTURES = join(import.meta.dirname, "../../.cache/frameworks");

describe("R6 under a framework's style sheet", { timeout: 170_000 }, () => {
  const world = useWorld({ sandbox: false });

  before(async () => {
    world.pages.serve("/settings.json", { body: JSON.stringify(SETTINGS) });
    for (const { file } of Object.values(HOSTS)) {
      if (file) world.pages.serve(`/${file}`, { body: await readFile(join(MODULES, file), "utf8") });
    }
  });

  /** A host's page with one element on it, in the state that shows most: its fields refused. */
  async function open(t: TestContext, tag: string, render: string, host: Host = {}) {
    const sheet = host.file ? `<link rel="stylesheet" href="/${host.file}">` : "";
    const head = `${sheet}<style>${host.css ?? ""}</style>${GROUND}${SCRIPT}`;
    const body = `<div id="room"><${tag} run-url="acme.tago.run" config-url="/settings.json" render="${render}" fields="newsletter"></${tag}></div>`;
    const html = htmlPage({ head, body }).replace("<html", `<html ${host.html ?? ""}`);
    const { page } = await world.open(t, html, {
      viewport: { width: 800, height: 1200 },
      reducedMotion: "reduce",
    });
    const element = page.locator(tag);
    if (tag === "run-signup") await element.getByText("Company site").first().waitFor();
    await element.locator("button[type=submit]").click();
    await element.locator("[aria-invalid]").first().waitFor();
    return { page, element };
  }

  const seenOn = async ({ page, element }: Awaited<ReturnType<typeof open>>) => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const picture = await page.locator("#room").screenshot({ animations: "disabled", caret: "hide" });
    return { boxes: await element.evaluate(look), picture };
  };

  for (const tag of TAGS) {
    for (const render of RENDER) {
      it(`<${tag} render="${render}"> looks as on a plain page`, async (t) => {
        const plain = await seenOn(await open(t, tag, render));
        for (const [name, host] of Object.entries(HOSTS)) {
          await t.test(name, async (t) => {
            const dressed = await seenOn(await open(t, tag, render, host));
            const { share, diff } = compare(plain.picture, dressed.picture);
            if (share > TOLERATED || process.env["KEEP_PICTURES"]) {
              await keep(`${tag} ${render} ${name}`, dressed.picture, diff);
            }
            assert.deepEqual(dressed.boxes, plain.boxes);
            assert.ok(
              share <= TOLERATED,
              `${(share * 100).toFixed(2)} % of the picture differs: ${PICTURES}`,
            );
          });
        }
      });
    }

    it(`<${tag}> is usable under *{all:unset}`, async (t) => {
      const { page, element } = await open(t, tag, "light", {
        css: "* { all: unset } style, script, head { display: none }",
      });
      if (process.env["KEEP_PICTURES"]) await keep(`${tag} light all-unset`, await page.screenshot());
      for (const input of await element.locator(".run-input").all()) {
        const box = await input.boundingBox();
        assert.ok(box && box.width >= 200 && box.height >= 40, JSON.stringify(box));
        await input.fill("7");
        assert.equal(await input.inputValue(), "7");
      }
      const submit = element.locator("button[type=submit]");
      const { backgroundColor, color } = await submit.evaluate((button) => {
        const style = getComputedStyle(button);
        return { backgroundColor: style.backgroundColor, color: style.color };
      });
      assert.deepEqual([backgroundColor, color], ["rgb(43, 78, 233)", "rgb(255, 255, 255)"]);
      const error = await element
        .locator(".run-field-error")
        .first()
        .evaluate((text) => getComputedStyle(text).display);
      assert.equal(error, "block");
    });
  }
});

async function keep(name: string, seen: Buffer, diff?: Buffer): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const file = join(PICTURES, name.replace(/[^\w-]+/g, "-"));
  await writeFile(`${file}.png`, seen);
  if (diff) await writeFile(`${file}-diff.png`, diff);
}
