import { isRecord } from "../../../src/api/own.js";
import type { Settings } from "./state.js";

/** Where a preview's elements think their API is. Nobody is asked: no such host can exist (RFC 6761). */
export const PREVIEW_API = "https://preview.invalid";

const languageFiles = import.meta.glob<Record<string, unknown>>("../../../src/i18n/languages/*.json", {
  import: "default",
});

/** The one-time-code methods that the settings offer, in the order in which a portal shows them. */
export const methodsOf = ({ security }: Settings) =>
  (["authenticator", "sms", "email"] as const).filter((method) => security?.otp[method]);

/**
 * A `fetch` for a preview's page: the elements are answered as a portal with these settings would, at once and
 * without a network. Every password is right, and so is every code. All else goes where it went before.
 */
export function scriptFetch(settings: () => Settings, network: typeof fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${PREVIEW_API}/`)) return network(input, init);
    const answer = await answerTo(request, settings());
    return Response.json(answer ?? { status: false, message: "Route not found" }, {
      status: answer ? 200 : 404,
    });
  };
}

async function answerTo(request: Request, settings: Settings): Promise<unknown> {
  const path = new URL(request.url).pathname.slice(1).split("/");
  const result = (value: unknown) => ({ status: true, result: value });
  const body: unknown = request.method === "POST" ? await request.json().catch(() => null) : null;
  const [place, , route] = path;
  if (place === "languages") return languageFiles[`../../../src/i18n/${path.join("/")}`]?.();
  if (place !== "run") return undefined;
  if (route === undefined) return result(settings);
  if (route === "signup") return result({ user: "preview" });
  if (route === "passwordreset" || path[3] === "otp") return result("Sent");
  if (route !== "login") return undefined;
  const methods = methodsOf(settings);
  const [first] = methods;
  if (first && !(isRecord(body) && "pin_code" in body)) {
    const message = { otp_enabled: methods, otp_autosend: first, phone: "+47 ••• •• 417" };
    return { status: false, message: JSON.stringify(message) };
  }
  return result({ token: "preview-0000-0000-0000-000000000000000", expire_date: null });
}
