import { createRunClient } from "../api/client.js";
import type { RunClient } from "../api/client.js";
import { RunApiError } from "../api/errors.js";
import { isRecord, own } from "../api/own.js";
import type { ApiAddress } from "../api/regions.js";
import { publicPart } from "../api/schemas/public-part.js";
import { parseRunInfo } from "../api/schemas/run-info.js";

const DENIED = [[/^40[13]/, "session-expired"]] as const;

const get = (client: RunClient, token: string, path: readonly string[]) =>
  client.request({ operation: "settings", method: "GET", path, token, refusals: DENIED });

/** The languages that the RUN's dictionary speaks; RunInfo doesn't hold them, and a page offers them. */
async function languagesOf(client: RunClient, token: string, dictionary: string): Promise<unknown[]> {
  const languages = own(await get(client, token, ["dictionary", dictionary]), "languages");
  return (Array.isArray(languages) ? languages : [])
    .filter((language) => own(language, "active") === true)
    .map((language) => own(language, "code"));
}

/**
 * The part of the owner's settings (API contract: `GET /run`, `GET /dictionary/{id}`) that anybody may see, as
 * `config-url` takes it: what the elements' own parser knows, and nothing of who owns the RUN. Rejects with a
 * RunApiError; `session-expired` says that the token was denied.
 */
export async function fetchPublicSettings(
  token: string,
  { warn, ...address }: ApiAddress & { warn: (line: string) => void },
): Promise<ReturnType<typeof publicPart>> {
  // The owner's routes name no RUN, the token does.
  const client = createRunClient({ ...address, warn, runUrl: "localhost" });
  const settings = await get(client, token, ["run"]);
  if (!isRecord(settings)) throw new RunApiError("bad-response", "settings");
  const { dictionary, ...info } = publicPart(parseRunInfo(settings, warn));
  const languages = dictionary
    ? await languagesOf(client, token, dictionary).catch(() => {
        warn("run-auth-elements: the dictionary's languages could not be read; the file offers none");
        return [];
      })
    : [];
  return publicPart(parseRunInfo({ ...info, dictionary, languages }, warn));
}
