import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An answer of the API that is a refusal: its HTTP status and its whole body. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly body: object;

  constructor(status: ContentfulStatusCode, body: object) {
    super(`answered ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.body = body;
  }
}

/** A refusal as TagoIO words it: `{"status":false,"message":"…"}`. */
export function refusal(status: ContentfulStatusCode, message: string): ApiError {
  return new ApiError(status, { status: false, message });
}

/** No token, one that has ended, or one that opens something else. */
export const denied = () => refusal(401, "Authorization Denied");

/** The answer of a call that worked: `{"status":true,"result":…}`. */
export function ok(c: Context, result: unknown): Response {
  return c.json({ status: true, result });
}
