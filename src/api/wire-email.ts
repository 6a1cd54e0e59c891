/**
 * An e-mail address as it goes over the wire: without white space and invisible characters at its ends
 * (NBSP, zero width, direction marks: they come with pasting) and in lower case. IDN stays as typed.
 */
export function wireEmail(value: string): string {
  return value.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "").toLowerCase();
}
