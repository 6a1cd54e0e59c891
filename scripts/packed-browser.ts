import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** The faces beside the packed Open Sans: Arabic, symbols and a monospace one. */
const FONT_FILES = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"];

export interface UnpackedBrowser {
  executablePath: string;
  /** What the browser's process needs in its environment: its own libraries and fonts. */
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into `root`, once a version and user.
 * Safe to call from several processes at once: each unpacks into a folder of its own, and the first to be
 * ready renames it into place whole.
 */
export async function unpackBrowser(root = tmpdir()): Promise<UnpackedBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chrome or Chromium found. Install one, or set CHROME_PATH to its executable.");
  }
  const target = join(root, folderName());
  if (!existsSync(target)) await unpackInto(target);
  const libraries = join(target, "al2023", "lib");
  return {
    executablePath: join(target, "chromium"),
    env: {
      FONTCONFIG_FILE: join(target, "fonts.conf"),
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
    },
  };
}

function folderName(): string {
  const main = require.resolve("@sparticuz/chromium");
  const { version } = require(join(dirname(main), "../../package.json")) as { version: string };
  return `run-auth-elements-chromium-${version}-${String(userInfo().uid)}`;
}

async function unpackInto(target: string): Promise<void> {
  const staging = await mkdtemp(`${target}-`);
  try {
    // The package unpacks to os.tmpdir(), and its libraries only where it believes to be on AWS; both are
    // read from the environment, so that a process of its own keeps ours clean.
    const code = `(await import("@sparticuz/chromium")).default.executablePath()`;
    await run(process.execPath, ["--input-type=module", "--eval", `await ${code}`], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    });
    await addFonts(staging, target);
    await rename(staging, target);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Another process was first: its folder is as good as ours.
    if (!existsSync(target)) throw error;
  }
}

/** The package's own fonts.conf names a folder that doesn't exist, and with no font pages hang for minutes. */
async function addFonts(staging: string, target: string): Promise<void> {
  const folder = join(staging, "fonts", "extra");
  await mkdir(folder, { recursive: true });
  const source = join(dirname(require.resolve("dejavu-fonts-ttf/package.json")), "ttf");
  await Promise.all(FONT_FILES.map((file) => copyFile(join(source, file), join(folder, file))));
  await writeFile(join(staging, "fonts.conf"), fontsConf(target));
}

function fontsConf(target: string): string {
  const alias = (generic: string, family: string) =>
    `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${target}/fonts</dir>
  <cachedir>${target}/font-cache</cachedir>
  ${alias("system-ui", "Open Sans")}
  ${alias("sans-serif", "Open Sans")}
  ${alias("serif", "Open Sans")}
  ${alias("monospace", "DejaVu Sans Mono")}
</fontconfig>
`;
}
