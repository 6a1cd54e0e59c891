import { SESSION_ENDED } from "./classify.js";
import type { RunClient } from "./client.js";
import { RunApiError } from "./errors.js";
import { parseUserInfo } from "./schemas/user-info.js";
import type { RunUserInfo } from "./schemas/user-info.js";

const refusals = [SESSION_ENDED];

interface Options {
  signal?: AbortSignal | undefined;
}

/** What users may change about themselves; their e-mail is not among it. */
export type UserChanges = Partial<
  Pick<RunUserInfo, "name" | "company" | "phone" | "language" | "timezone" | "newsletter">
>;

/** Who the token belongs to (API contract: who am I). Rejects with `session-expired` when it has ended. */
export async function info(client: RunClient, token: string, { signal }: Options = {}): Promise<RunUserInfo> {
  const path = ["run", client.runUrl, "info"];
  const user = parseUserInfo(
    await client.request({ operation: "info", method: "GET", path, token, signal, refusals }),
  );
  if (!user) throw new RunApiError("bad-response", "info");
  return user;
}

/** Changes the signed-in user. */
export async function editInfo(
  client: RunClient,
  token: string,
  changes: UserChanges,
  { signal }: Options = {},
): Promise<void> {
  const path = ["run", client.runUrl, "info"];
  await client.request({
    operation: "edit-info",
    method: "PUT",
    path,
    token,
    body: changes,
    signal,
    refusals,
  });
}

/** Deletes the signed-in user, for good. */
export async function deleteUser(client: RunClient, token: string, { signal }: Options = {}): Promise<void> {
  const path = ["run", client.runUrl, "delete"];
  await client.request({ operation: "delete-user", method: "DELETE", path, token, signal, refusals });
}
