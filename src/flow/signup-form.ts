import type { PasswordPolicy } from "../api/schemas/password-policy-guess.js";
import type { RunInfo, SignupField } from "../api/schemas/run-info-types.js";

/** A field beyond name, e-mail and password that every user record has a place for. */
export type ExtraField = "company" | "phone" | "newsletter";

/** Something that a person has to agree to, or may. The page says which: the public API names none. */
export interface Consent {
  /** The document's name, the text of its link. */
  readonly name: string;
  /** What the person agrees to, beside the box. */
  readonly label: string;
  /** Address of the document. */
  readonly url?: string;
  readonly required?: boolean;
}

/** One field that a person sees. `name` is its input's, one of a kind in the form. */
export type SignupInput = { readonly name: string; readonly required: boolean } & (
  | { readonly kind: "name" | "email" | "password" | ExtraField }
  /** A question of the RUN's own; its answer becomes the tag of that key. */
  | { readonly kind: "text" | "number"; readonly tag: string; readonly label: string }
  | { readonly kind: "consent"; readonly consent: Consent }
);

/** A key and a value as the user record keeps them. */
export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface SignupForm {
  /** In the order they are shown. */
  readonly inputs: readonly SignupInput[];
  /** What the RUN's hidden fields say; never an input. */
  readonly hidden: readonly Tag[];
  readonly policy: PasswordPolicy;
}

/** What the page adds to the form. */
export interface HostFields {
  readonly extra: readonly ExtraField[];
  readonly consents: readonly Consent[];
}

const BASICS = (["name", "email", "password"] as const).map((kind) => ({ name: kind, kind, required: true }));

/**
 * The whole form: what every account needs, what the page asks for, the RUN's own questions in their order, and
 * what is to be agreed to. Names that repeat get a number (`tag.color`, `tag.color.2`); the tags keep theirs.
 */
export function describeSignup(info: RunInfo, { extra, consents }: HostFields): SignupForm {
  const names = new Set<string>();
  const unique = (name: string): string => {
    let free = name;
    for (let count = 2; names.has(free); count++) free = `${name}.${count}`;
    names.add(free);
    return free;
  };
  const question = ({ name, placeholder, required, type }: SignupField): SignupInput => ({
    name: unique(`tag.${name}`),
    kind: type === "number" ? "number" : "text",
    tag: name,
    label: placeholder.trim() || name,
    required,
  });
  const has = (kind: ExtraField): SignupInput[] =>
    extra.includes(kind) ? [{ name: kind, kind, required: false }] : [];
  const fields = info.signup_fields;
  return {
    inputs: [
      ...BASICS,
      ...has("company"),
      ...has("phone"),
      ...fields.filter(({ type }) => type !== "hidden").map(question),
      ...has("newsletter"),
      ...consents.map((consent): SignupInput => ({
        name: unique(`consent.${consent.name}`),
        kind: "consent",
        consent,
        required: consent.required === true,
      })),
    ],
    hidden: fields
      .filter(({ type, placeholder }) => type === "hidden" && placeholder)
      .map(({ name, placeholder }) => ({ key: name, value: placeholder })),
    policy: info.security.password,
  };
}
