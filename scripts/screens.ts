import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "./launch-browser.js";
import { startDemo } from "./screens/demo.js";
import { shots } from "./screens/shots.js";
import { takeShot } from "./screens/take-shot.js";

const FOLDER = join(import.meta.dirname, "../docs/screens");
const MAX_BYTES = 220_000;

/** `npm run screens [words of a name …]`: takes the pictures of the demo that the documentation shows. */
async function main(words: readonly string[]): Promise<void> {
  const wanted = shots.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const demo = await startDemo();
  const browser = await launchBrowser();
  try {
    await mkdir(FOLDER, { recursive: true });
    for (const shot of wanted) {
      const picture = await takeShot(browser, demo, shot);
      if (picture.length > MAX_BYTES) throw new Error(`${shot.name} has ${picture.length} bytes`);
      await writeFile(join(FOLDER, `${shot.name}.png`), picture);
      console.log(`${shot.name}.png  ${Math.round(picture.length / 1_000)} kB`);
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

await main(process.argv.slice(2));
