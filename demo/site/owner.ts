import { readSeed } from "./sandbox.js";
import { sandboxUrl } from "./sandbox-address.js";

/** A sign-up field as the RUN's owner writes it. */
export interface FieldRow {
  name: string;
  placeholder: string;
  required: boolean;
  type: string;
}

/** The part of the RUN's settings that this page edits. */
export interface SignupSettings {
  signup_method: string;
  signup_fields: FieldRow[];
  theme?: object;
}

/** What everyone may know of the RUN: the element's own settings. */
export async function readSettings(runUrl: string): Promise<SignupSettings> {
  const answer = await fetch(`${sandboxUrl}/run/${runUrl}`);
  return ((await answer.json()) as { result: SignupSettings }).result;
}

/** Saves as the RUN's owner does. The key is the sandbox's own: it opens nothing else. */
export async function saveSettings(settings: SignupSettings): Promise<void> {
  const { profileToken } = await readSeed();
  const { signup_method, signup_fields } = settings;
  const answer = await fetch(`${sandboxUrl}/run`, {
    method: "PUT",
    headers: { token: profileToken, "Content-Type": "application/json" },
    body: JSON.stringify({ signup_method, signup_fields }),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to PUT /run`);
}
