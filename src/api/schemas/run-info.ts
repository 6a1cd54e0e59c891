import * as z from "zod/mini";
import { bare, isRecord, own } from "../own.js";
import { runHost } from "../run-url.js";
import { safeUrl } from "../safe-url.js";
import { readOtpFlags } from "./otp-flags.js";
import { readPasswordPolicy } from "./password-policy-guess.js";
import type { RunInfo, RunTheme, SigninButton, SignupField } from "./run-info-types.js";

const MAX_ROWS = 100;
const MAX_THEME_KEYS = 1000;

const text = z.string();
const flag = z.boolean();
const list = z.array(z.unknown());
const looseText = z.catch(text, "");
const fieldRow = z.object({
  name: looseText,
  placeholder: looseText,
  required: z.catch(flag, false),
  type: looseText,
});
const buttonRow = z.object({ label: looseText, type: looseText, url: looseText });

/** The rows of a list that `read` makes something of, 100 at most; far more than that aren't even looked at. */
function rows<T>(value: unknown, read: (row: unknown) => T | undefined): T[] {
  return list
    .parse(value)
    .slice(0, MAX_ROWS * 10)
    .map(read)
    .filter((row) => row !== undefined)
    .slice(0, MAX_ROWS);
}

function readSignupField(value: unknown): SignupField | undefined {
  const row = fieldRow.safeParse(bare(value)).data;
  // Without a name there is no tag to keep the answer in; the console leaves such blank rows behind.
  if (!row?.name.trim()) return undefined;
  const type = /^(number|hidden)$/.exec(row.type.trim().toLowerCase())?.[0];
  return { ...row, type: (type as "number" | "hidden" | undefined) ?? "text" };
}

function readSigninButton(value: unknown): SigninButton | undefined {
  const row = buttonRow.safeParse(bare(value)).data;
  const url = safeUrl(row?.url, { kind: "link" });
  return row?.type === "link" && row.label.trim() && url
    ? { label: row.label, type: "link", url }
    : undefined;
}

function readTheme(value: unknown): RunTheme | undefined {
  if (!isRecord(value)) return undefined;
  const theme = Object.create(null) as Record<string, string | number | null>;
  for (const key of Object.keys(value).slice(0, MAX_THEME_KEYS)) {
    const entry = value[key];
    const scalar = typeof entry === "string" || typeof entry === "number" || entry === null;
    // `__proto__`, `constructor` and friends are no theme keys, whoever copies this object later.
    if (scalar && !(key in {})) theme[key] = entry;
  }
  return theme;
}

const readPicture = (value: unknown) => safeUrl(value, { kind: "image" });

const readHost = (value: unknown) => runHost(text.parse(value));

const readLanguage = (value: unknown) =>
  typeof value === "string" && /^[a-z]{2,8}([-_][a-z\d]{1,8})*$/i.test(value) ? value : undefined;

const readSecurity = (value: unknown) =>
  isRecord(value)
    ? { otp: readOtpFlags(own(value, "otp")), password: readPasswordPolicy(own(value, "password")) }
    : undefined;

/** How each field is read (undefined or a throw: it can't be used), and its default. */
const FIELDS: {
  [Key in keyof RunInfo]: readonly [(value: unknown) => RunInfo[Key] | undefined, RunInfo[Key]];
} = {
  profile: [text.parse, ""],
  active: [flag.parse, true],
  name: [text.parse, ""],
  sub_title: [text.parse, ""],
  url: [readHost, ""],
  email_domain: [text.parse, null],
  signup_method: [text.parse, "default"],
  favicon: [readPicture, null],
  logo: [readPicture, null],
  signup_logo: [readPicture, null],
  signup_fields: [(value) => rows(value, readSignupField), []],
  signin_buttons: [(value) => rows(value, readSigninButton), []],
  theme: [readTheme, Object.create(null)],
  sso_saml_active: [flag.parse, false],
  security: [readSecurity, { otp: readOtpFlags({}), password: readPasswordPolicy({}) }],
  auth_token_ttl: [text.parse, "3 months"],
  dictionary: [text.parse, null],
  languages: [(value) => rows(value, readLanguage), []],
};

/**
 * The settings in a server's, a file's or a host's object, bare or in the API's envelope. Never throws:
 * a field that is missing, null or empty text is its default; a bad one too, and `note` is told, once a field.
 * Own properties only; keys that RunInfo does not know are dropped. Addresses are judged here.
 */
export function parseRunInfo(value: unknown, note?: (line: string) => void): RunInfo {
  const info: Record<string, unknown> = {};
  for (const [key, [read, fallback]] of Object.entries(FIELDS)) {
    let field: unknown;
    try {
      const result = own(value, "result");
      const raw = own(isRecord(result) ? result : value, key);
      field = raw == null || raw === "" ? fallback : read(raw);
    } catch {
      // A wrong type, or a host's object with a getter that throws.
    }
    if (field === undefined) note?.(`run-auth-elements: settings: ${key} can't be used; the default is`);
    info[key] = field === undefined ? fallback : field;
  }
  return info as unknown as RunInfo;
}

/** What a RUN is taken for until its settings are known. */
export const defaultRunInfo: RunInfo = parseRunInfo(undefined);
