export type PasswordStrength = "weak" | "fair" | "strong";

/** What people put first; a password made around it is as good as the rest of it. */
const COMMON = /passw(or|o)?r?d|qwert[yz]|asdf|letmein|welcome|admin|iloveyou|dragon|monkey|secret|abc123/g;

/** Bits below which a password falls to a patient guesser, and from which one holds. */
const FAIR = 40;
const STRONG = 64;

/**
 * A hint of how hard a password is to guess: the characters that aren't foreseen by the one before them (repeated,
 * next in the alphabet or among the digits), times what each may be. It stops nobody; undefined for an empty one.
 */
export function passwordStrength(password: string): PasswordStrength | undefined {
  if (!password) return undefined;
  const rest = Array.from(password.toLowerCase().replace(COMMON, ""));
  const codes = rest.map((character) => character.codePointAt(0) ?? 0);
  const unforeseen = codes.filter((code, index) => Math.abs(code - (codes[index - 1] ?? -9)) > 1);
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password));
  const varied = Math.min(unforeseen.length, 2 * new Set(rest).size);
  const bits = varied * Math.log2(10 + 16 * kinds.length);
  return bits < FAIR ? "weak" : bits < STRONG ? "fair" : "strong";
}
