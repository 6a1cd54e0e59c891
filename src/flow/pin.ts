const DIGIT = /\p{Nd}/u;

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

/**
 * The code in what a person typed, pasted or dictated: "123 456", "123-456", "Your code is 123456", in
 * the digits of any script; leading zeros stay. What holds no code of six digits, or more than one, is
 * returned as it is but for spaces at its ends: the server decides.
 */
export function readPin(typed: string): string {
  const plain = typed.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit))).trim();
  const joined = plain.replace(/(?<=\d)[\s\p{Zs}\p{Pd}.]+(?=\d)/gu, "");
  return onlyCode(plain) ?? onlyCode(joined) ?? plain;
}

function onlyCode(text: string): string | undefined {
  const codes = text.match(/(?<!\d)\d{6}(?!\d)/g);
  return codes?.length === 1 ? codes[0] : undefined;
}
