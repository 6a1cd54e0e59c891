import { chromium } from "playwright-core";
import { htmlPage } from "../e2e/support/world.js";
import { startPageServer } from "../e2e/support/page-server.js";
import { startSandbox } from "../e2e/support/sandbox.js";
import { findBrowser } from "../scripts/find-browser.js";
import { measureLoad, type Load } from "./measure.js";

// `npm run bench [rounds]`: first usable password field, beside a page that holds only a native form. Ratios of
// medians in one interleaved run: the milliseconds are this machine's.
const ROUNDS = Number(process.argv[2] ?? 15);
const SPEEDS = [1, 4];
const NATIVE_FORM = `<form><label>E-mail <input type="email" name="email" autocomplete="username"></label>
<label>Password <input type="password" name="password" autocomplete="current-password"></label>
<button type="submit">Sign in</button></form>`;

const [sandbox, pages, { executablePath, args, env }] = await Promise.all([
  startSandbox(),
  startPageServer(),
  findBrowser(),
]);
const browser = await chromium.launch({ executablePath, args, env });
const tag = `<run-login run-url="acme.tago.run" api-url="${sandbox.url}"></run-login>`;
const script = (name: string): string => `<script type="module" src="/dist/cdn/${name}"></script>`;
const contenders = {
  "native form": pages.serve("/native", { body: htmlPage({ body: NATIVE_FORM }) }),
  "run-login.js": pages.serve("/login", { body: htmlPage({ head: script("run-login.js"), body: tag }) }),
  "run-auth.js": pages.serve("/auth", { body: htmlPage({ head: script("run-auth.js"), body: tag }) }),
};

try {
  for (const slower of SPEEDS) {
    const loads = new Map<string, Load[]>(Object.keys(contenders).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, url] of Object.entries(contenders)) {
        loads.get(name)?.push(await measureLoad(browser, url, slower));
      }
    }
    report(slower, loads);
  }
} finally {
  await browser.close();
  await Promise.all([sandbox.stop(), pages.stop()]);
}

function report(slower: number, loads: Map<string, Load[]>): void {
  console.log(`\nprocessor slowed ${slower}×, ${ROUNDS} rounds, medians`);
  console.log("                usable   × native   layout shift (worst)   longest task");
  const native = median(loads.get("native form") ?? [], "usable");
  for (const [name, all] of loads) {
    const usable = median(all, "usable");
    const worstShift = Math.max(...all.map(({ shift }) => shift));
    console.log(
      `${name.padEnd(13)} ${usable.toFixed(0).padStart(5)} ms ${(usable / native).toFixed(2).padStart(10)}` +
        `${worstShift.toFixed(4).padStart(23)} ${median(all, "longestTask").toFixed(0).padStart(11)} ms`,
    );
  }
}

function median(loads: readonly Load[], key: keyof Load): number {
  const values = loads.map((load) => load[key]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}
