import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { RunApiError } from "../api/errors.js";
import type { RunErrorCode } from "../api/errors.js";
import { apiBase } from "../api/regions.js";
import { readToken } from "../api/token.js";
import { fetchPublicSettings } from "./public-settings.js";

/** The variable that holds the profile token: an argument would be seen by every user of the machine. */
const TOKEN = "TAGOIO_PROFILE_TOKEN";

const HELP = `Usage: ${TOKEN}=… npx run-auth-elements settings [options]

Writes the public part of a TagoRUN's settings as JSON, for the elements' config-url.
The profile token is read from the environment variable ${TOKEN}; it is never
printed, and nothing secret is in the output: no token, no mail template, no integration.

Options:
  --out <file>      write to this file instead of the standard output
  --region <name>   us-e1 (default), eu-w1 or tdeploy:<project id>
  --api-url <url>   base URL of the API; wins over --region
  --help            this text
`;

/** What the command needs of its process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(line: string): void;
}

const REASONS: Partial<Record<RunErrorCode, string>> = {
  "session-expired": `The API denied the profile token in ${TOKEN}. Is it a profile's token, of this region?`,
  network: "The API could not be reached. Check the network, and --region or --api-url.",
  timeout: "The API did not answer in time. Try again later.",
  unavailable: "The API is not available now. Try again later.",
  "rate-limited": "The API asks for a pause: too many requests. Try again in a minute.",
  "bad-response": "The answer is not a RUN's settings. Check --region or --api-url.",
};

/** Runs a command line; the exit code: 0 done, 1 failed, 2 not understood. Prints no value of an argument or variable. */
export async function run(args: readonly string[], { env, out, err }: Surroundings): Promise<0 | 1 | 2> {
  const options = readOptions(args);
  if (options === "help") {
    out(HELP);
    return 0;
  }
  if (!options) {
    err(`Not understood.\n\n${HELP}`);
    return 2;
  }
  const { region, "api-url": apiUrl, out: file } = options;
  if (!apiBase({ region, apiUrl })) {
    err(
      "--region or --api-url is refused: https:// only (http:// on localhost); us-e1, eu-w1, tdeploy:<project id>.",
    );
    return 2;
  }
  const token = readToken(env[TOKEN]?.trim());
  if (!token) {
    err(`Set ${TOKEN} to a token of the profile that owns the RUN.`);
    return 2;
  }
  try {
    const settings = await fetchPublicSettings(token, { region, apiUrl, warn: err });
    const json = `${JSON.stringify(settings, null, 2)}\n`;
    if (file === undefined) out(json);
    else if (!(await write(file, json, err))) return 1;
    return 0;
  } catch (error) {
    const code = error instanceof RunApiError ? error.code : "unknown";
    err(REASONS[code] ?? `The settings could not be read (${code}).`);
    return 1;
  }
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        region: { type: "string" },
        "api-url": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    return positionals.length === 1 && positionals[0] === "settings" ? values : undefined;
  } catch {
    return undefined;
  }
}

async function write(file: string, text: string, err: (line: string) => void): Promise<boolean> {
  try {
    await writeFile(file, text);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    err(`The file of --out could not be written (${code}).`);
    return false;
  }
}
