import type { RunClient } from "../api/client.js";
import type { Operation } from "../api/errors.js";
import { resetPassword } from "../api/password.js";
import type { PasswordPolicy } from "../api/schemas/password-policy-guess.js";
import type { OneRequest } from "./one-request.js";
import { checkNewPassword } from "./password-rules.js";
import { quiet } from "./step.js";
import type { FieldProblem, Step } from "./step.js";

/** Takes a new password: by a mailed link, or because the portal asks for one. */
export interface NewPasswordStep extends Step<"reset"> {
  readonly invalid: { readonly password?: FieldProblem };
}

/** A new password as a person sends it off. */
export interface NewPasswordAction {
  readonly type: "submit-password";
  readonly password: string;
  /** What the RUN asks of it. */
  readonly policy: PasswordPolicy;
}

/** Sets the new password with `token`; true once it is set, false when it was not sent or not taken. */
export async function setNewPassword<S extends NewPasswordStep>(
  step: S,
  { password, policy }: NewPasswordAction,
  token: string | undefined,
  flow: {
    readonly client: RunClient;
    readonly request: OneRequest;
    allow(operation: Operation): boolean;
    set(step: NoInfer<S>): void;
  },
): Promise<boolean> {
  const invalid = checkNewPassword(password, policy);
  if (invalid) {
    flow.set({ ...quiet(step), invalid: { password: invalid } });
    return false;
  }
  if (token === undefined || !flow.allow("reset")) return false;
  flow.set({ ...quiet(step), status: "busy", invalid: {} });
  const changed = await flow.request.run("reset", async (signal) => {
    await resetPassword(flow.client, token, password, { signal });
    return true;
  });
  return changed === true;
}
