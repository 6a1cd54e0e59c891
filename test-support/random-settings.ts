import fc from "fast-check";

/** Keys that are trouble where code reads or copies them carelessly. */
const TROUBLE = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", ""];

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.string(),
  fc.constantFrom<unknown>(
    ...[
      "",
      " ",
      "Text",
      "Number",
      "Hidden",
      "default",
      "disabled",
      "true",
      "0",
      "91",
      "never",
      "red",
      "#fff",
    ],
    ...["hsla(0, 0%, 100%, 0)", "url(//evil.example)", "red;}*{}", "<b>x</b>", "#ACME.TAGLINE#", "\u202e\0"],
    ...[
      "javascript:alert(1)",
      "//evil.example",
      "data:image/png;base64,AA",
      "acme.run.tago.io/x",
      "https://",
    ],
    ...["submit", "elements", "email", "password", "tag.color", "x".repeat(5_000)],
    ...[null, undefined, true, false, 0, -1, 7, 91, 1e9, Number.NaN, Infinity, new Date(0)],
  ),
);

const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  {
    weight: 1,
    arbitrary: fc.anything({ maxDepth: 3, withNullPrototype: true, withMap: true, withBigInt: true }),
  },
);

/** An own key of any name, `__proto__` too; some of them throw when read. */
function objectOf(entries: readonly (readonly [string, unknown, boolean])[]): object {
  const made = {};
  for (const [key, value, throws] of entries) {
    const get = (): unknown => {
      if (throws) throw new Error("a host's getter");
      return value;
    };
    Object.defineProperty(made, key, { get, enumerable: true, configurable: true });
  }
  return made;
}

/** An object of some of these parts, each right in kind or anything at all, among keys that are trouble. */
function record(
  parts: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  throwing = 30,
): fc.Arbitrary<unknown> {
  const throws = fc.integer({ min: 0, max: throwing }).map((number) => number === throwing);
  const known = Object.entries(parts).map(([key, part]) =>
    fc.option(fc.tuple(fc.constant(key), fc.oneof({ weight: 3, arbitrary: part }, anything), throws)),
  );
  const stray = fc.array(fc.tuple(fc.constantFrom(...TROUBLE, "own"), anything, throws), { maxLength: 2 });
  return fc
    .tuple(fc.tuple(...known), stray)
    .map(([entries, more]) => objectOf([...entries.filter((entry) => entry !== null), ...more]));
}

const rows = (row: fc.Arbitrary<unknown>) =>
  fc.array(fc.oneof({ weight: 4, arbitrary: row }, anything), { maxLength: 5 });
const all = (keys: readonly string[], value = scalar) => Object.fromEntries(keys.map((key) => [key, value]));

const parts: Record<string, fc.Arbitrary<unknown>> = {
  ...all([
    "profile",
    "active",
    "name",
    "sub_title",
    "url",
    "email_domain",
    "signup_method",
    "favicon",
    "logo",
  ]),
  ...all(["signup_logo", "sso_saml_active", "auth_token_ttl", "dictionary", "anonymous_token"]),
  signup_fields: rows(record(all(["name", "placeholder", "required", "type"]))),
  signin_buttons: rows(record({ label: scalar, url: scalar, type: fc.constantFrom("link", "x") })),
  theme: record(
    all([
      ...[
        "loginForm",
        "loginForeground",
        "loginButton",
        "loginButtonText",
        "link",
        "primary",
        "inputBackground",
      ],
      ...["inputForeground", "inputError", "formControlBorder", "formControlFocus", "lightBorder", "loading"],
      ...["auth_bg_type", "auth_bg_src", "auth_bg_opacity", "auth_form_opacity", "auth_bg_tint"],
    ]),
  ),
  security: record({
    otp: record(all(["authenticator", "sms", "email"], fc.boolean())),
    password: record(all(["min_length", "upper_lower", "letters_numbers", "special"])),
  }),
  languages: fc.array(scalar, { maxLength: 5 }),
  ...all(["email_templates", "integration", "sidebar_buttons", "feature_geolocation"], anything),
};

const info = record(parts);

/** RunInfo with wrong types everywhere, at each depth, bare or in the API's envelope; sometimes no object at all. */
export const randomSettings: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: info },
  { weight: 3, arbitrary: fc.record({ status: fc.constant(true), result: info }) },
  { weight: 1, arbitrary: fc.oneof(fc.record({ result: anything }), anything) },
);

/** The same, as the objects that a host may hand to `.config`. */
export const randomConfig: fc.Arbitrary<object> = fc.oneof(
  { weight: 2, arbitrary: info as fc.Arbitrary<object> },
  { weight: 1, arbitrary: fc.record({ status: fc.constant(true), result: info }) },
);
