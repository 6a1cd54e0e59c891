import * as z from "zod/mini";
import { addDuration, readExpireTime } from "../expire-time.js";
import type { ExpireTimeOption } from "../expire-time.js";
import { bare, own } from "../own.js";
import { readOtpFlags } from "../schemas/otp-flags.js";
import type { OtpFlags } from "../schemas/otp-flags.js";
import { readToken } from "../token.js";
import { checkInput } from "./input-error.js";
import { anything, date, flag, part, rows, text, unwrap } from "./lenient.js";

/** A label of a user; answers to the RUN's sign-up fields are kept as such. */
export interface Tag {
  key: string;
  value: string;
}

/** How a user wants to read numbers and times; an owner's own keys may lie beside these. */
export interface UserOptions {
  /** `.` or `,`. */
  decimal_separator?: string;
  thousand_separator?: string;
  date_format?: string;
  time_format?: string;
}

/** What `POST /run/users` takes (API contract: owner routes). */
export interface UserCreateInfo {
  name: string;
  /** Can't be changed later. */
  email: string;
  /** 6 characters or more. */
  password: string;
  /** IANA name: `Europe/Oslo`. */
  timezone: string;
  company?: string;
  phone?: string;
  /** BCP 47; records often carry `en`. */
  language?: string;
  tags?: Tag[];
  /** False unless told: a user whom the owner creates can't sign in yet. Turning it off ends the user's tokens. */
  active?: boolean;
  options?: UserOptions;
}

/** A user as the owner's routes answer it; keys that are not named here are kept at run time. */
export interface UserInfo extends Omit<UserCreateInfo, "password"> {
  id: string;
  /** Id of the profile that owns the RUN. */
  profile: string;
  active: boolean;
  newsletter: boolean;
  /** Null: never signed in. */
  last_login: Date | null;
  created_at: Date | null;
  updated_at: Date | null;
  options: UserOptions;
  tags: Tag[];
  /** The one-time-code methods that the user has on. */
  otp: OtpFlags;
}

/** What `PUT /run/users/{id}` takes: some of a user; `options` are merged, `tags` replaced. */
export type UserEditInfo = Partial<Omit<UserCreateInfo, "email"> & Pick<UserInfo, "newsletter">>;

/** How long a session by login-as-user lasts. */
export interface LoginAsUserOptions {
  /** A duration, `20 hours`, `3 months`, `1 year`, or `never`; `8 hours` unless told. Months are calendar ones. */
  expire_time?: string;
}

/** A session of a user's, given to the owner: hand `token` and `expire_date` to an element's `adopt()`. */
export interface LoginResponse {
  token: string;
  /** The user's name. */
  name: string;
  /** The user's id. */
  run_user: string;
  /** The server has been seen to call it `expire_time` (API contract: expiry). */
  expire_date: ExpireTimeOption;
  /** ISO date. */
  created_at: string;
}

const filled = z.string().check(z.minLength(1));
const optionalText = z.exactOptional(z.string());

const userOptions = z.looseObject({
  decimal_separator: optionalText,
  thousand_separator: optionalText,
  date_format: optionalText,
  time_format: optionalText,
}) as z.ZodMiniType<UserOptions>;

const createFields = {
  name: filled,
  email: z.string().check(z.regex(/^\s*[^\s@]+@[^\s@]+\s*$/)),
  password: z.string().check(z.minLength(6)),
  timezone: filled,
  company: optionalText,
  phone: optionalText,
  language: optionalText,
  tags: z.exactOptional(z.array(z.object({ key: z.string(), value: z.string() }))),
  active: z.exactOptional(z.boolean()),
  options: z.exactOptional(userOptions),
};

/** Refuses what the API would; keys of the owner's own pass. */
export const userCreateInfoSchema = z.looseObject(createFields) as z.ZodMiniType<UserCreateInfo>;

const { email: _fixed, ...editFields } = createFields;
export const userEditInfoSchema = z.exactPartial(
  z.looseObject({ ...editFields, newsletter: z.boolean() }),
) as z.ZodMiniType<UserEditInfo>;

export const loginAsUserOptionsSchema: z.ZodMiniType<LoginAsUserOptions> = z.object({
  expire_time: z.exactOptional(z.string().check(z.refine((value) => !!addDuration(new Date(0), value)))),
});

/** A user to create. Throws an InputError that names every field which the API would refuse. */
export const checkUserCreateInfo = (value: unknown) => checkInput("user", userCreateInfoSchema, value);

/** An edit of a user. Throws an InputError that names every field which the API would refuse. */
export const checkUserEditInfo = (value: unknown) => checkInput("user", userEditInfoSchema, value);

/** Throws an InputError for a duration that is not understood. */
export const checkLoginAsUserOptions = (value: unknown) =>
  checkInput("login-as-user", loginAsUserOptionsSchema, value);

/** Text that is missing, null or none is left out. */
const textOrAbsent = () => z.catch(z.optional(z.string()), undefined);

const userInfo = z.looseObject({
  id: text(),
  profile: text(),
  name: text(),
  email: text(),
  timezone: text(),
  company: textOrAbsent(),
  phone: textOrAbsent(),
  language: textOrAbsent(),
  tags: rows(part({ key: text(), value: text() })),
  active: flag(),
  newsletter: flag(),
  last_login: date(),
  created_at: date(),
  updated_at: date(),
  options: anything(),
  otp: z.transform(readOtpFlags),
});

/** A user in an answer, bare or in the API's envelope; each field is read alone. Undefined where there is no object. */
export function parseUserInfo(value: unknown): UserInfo | undefined {
  const raw = unwrap(value);
  if (!raw) return undefined;
  const { company, phone, language, ...user } = userInfo.parse({ otp: undefined, ...(bare(raw) as object) });
  return {
    ...user,
    ...(company !== undefined && { company }),
    ...(phone !== undefined && { phone }),
    ...(language !== undefined && { language }),
  };
}

/** The session in an answer of login-as-user. Undefined where its token can be none; no expiry means "never". */
export function parseLoginResponse(value: unknown, now = new Date()): LoginResponse | undefined {
  const raw = unwrap(value);
  const token = readToken(own(raw, "token"));
  if (token === undefined) return undefined;
  const end = own(raw, "expire_date") ?? own(raw, "expire_time");
  const { name, run_user, created_at } = z
    .object({ name: text(), run_user: text(), created_at: text() })
    .parse(bare(raw));
  const expire_date = (end instanceof Date ? end : readExpireTime(end, now)) ?? "never";
  return { token, name, run_user, expire_date, created_at };
}
