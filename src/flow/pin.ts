import { plainDigits } from "./digits.js";

/**
 * The code in what a person typed, pasted or dictated: "123 456", "123-456", "Your code is 123456", in
 * the digits of any script; leading zeros stay. What holds no code of six digits, or more than one, is
 * returned as it is but for spaces at its ends: the server decides.
 */
export function readPin(typed: string): string {
  const plain = plainDigits(typed).trim();
  const joined = plain.replace(/(?<=\d)[\s\p{Zs}\p{Pd}.]+(?=\d)/gu, "");
  return onlyCode(plain) ?? onlyCode(joined) ?? plain;
}

function onlyCode(text: string): string | undefined {
  const codes = text.match(/(?<!\d)\d{6}(?!\d)/g);
  return codes?.length === 1 ? codes[0] : undefined;
}
