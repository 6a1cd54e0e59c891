const DIGIT = /\p{Nd}/u;

/** The text with the digits of every script as ASCII ones. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/**
 * The value of a decimal digit of any script. Unicode keeps each script's ten digits in a row from zero
 * on, so the number of digits right before this one, modulo ten, is its value.
 */
function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}
