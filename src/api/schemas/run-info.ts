import { isRecord, own } from "../own.js";
import { runHost } from "../run-url.js";
import { safeUrl } from "../safe-url.js";
import { readOtpFlags } from "./otp-flags.js";
import { readPasswordPolicy } from "./password-policy-guess.js";
import type { RunInfo, RunTheme, SigninButton, SignupField } from "./run-info-types.js";

const MAX_ROWS = 100;
const MAX_THEME_KEYS = 1000;

/*
 * Zod's job is to refuse a whole object; here each field falls back alone, so a type check a field is all
 * there is to do, and Zod would be a sixth of `run-login.js`. It reads what a refusal is right for.
 */
const text = (value: unknown) => (typeof value === "string" ? value : undefined);
const flag = (value: unknown) => (typeof value === "boolean" ? value : undefined);

/** Those of a list's first hundred rows that `read` makes something of. */
const rows =
  <T>(read: (row: unknown) => T | undefined) =>
  (value: unknown): T[] | undefined =>
    Array.isArray(value)
      ? value
          .slice(0, MAX_ROWS)
          .map(read)
          .filter((row) => row !== undefined)
      : undefined;

function readSignupField(row: unknown): SignupField | undefined {
  const name = text(own(row, "name"));
  // Without a name there is no tag to keep the answer in; the console leaves such blank rows behind.
  if (!name?.trim()) return undefined;
  const type = text(own(row, "type"))?.trim().toLowerCase();
  return {
    name,
    placeholder: text(own(row, "placeholder")) ?? "",
    required: own(row, "required") === true,
    type: type === "number" || type === "hidden" ? type : "text",
  };
}

function readSigninButton(row: unknown): SigninButton | undefined {
  const label = text(own(row, "label"));
  const url = safeUrl(own(row, "url"), { kind: "link" });
  return own(row, "type") === "link" && label?.trim() && url ? { label, type: "link", url } : undefined;
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

const readHost = (value: unknown) => runHost(text(value) ?? "");

const readLanguage = (value: unknown) =>
  typeof value === "string" && /^[a-z]{2,8}([-_][a-z\d]{1,8})*$/i.test(value) ? value : undefined;

const readSecurity = (value: unknown) => ({
  otp: readOtpFlags(own(value, "otp")),
  password: readPasswordPolicy(own(value, "password")),
});

/** How each field is read (undefined or a throw: it can't be used), and its default. */
const FIELDS: {
  [Key in keyof RunInfo]: readonly [(value: unknown) => RunInfo[Key] | undefined, RunInfo[Key]];
} = {
  profile: [text, ""],
  active: [flag, true],
  name: [text, ""],
  sub_title: [text, ""],
  url: [readHost, ""],
  email_domain: [text, null],
  signup_method: [text, "default"],
  favicon: [readPicture, null],
  logo: [readPicture, null],
  signup_logo: [readPicture, null],
  signup_fields: [rows(readSignupField), []],
  signin_buttons: [rows(readSigninButton), []],
  theme: [readTheme, Object.create(null)],
  sso_saml_active: [flag, false],
  security: [(value) => (isRecord(value) ? readSecurity(value) : undefined), readSecurity({})],
  auth_token_ttl: [text, "3 months"],
  dictionary: [text, null],
  languages: [rows(readLanguage), []],
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
    if (field === undefined) note?.(`settings: ${key} can't be used; the default is`);
    info[key] = field === undefined ? fallback : field;
  }
  return info as unknown as RunInfo;
}

/** What a RUN is taken for until its settings are known. */
export const defaultRunInfo: RunInfo = parseRunInfo(undefined);
