const STEP_SECONDS = 30;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes of a base32 text (RFC 4648); spaces, padding and case don't count. Throws on any other sign. */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const sign of text.toUpperCase().replace(/[\s=]/g, "")) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) throw new Error("not a base32 text");
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return new Uint8Array(bytes);
}

/** The six digits that an authenticator app shows at a time (RFC 6238: SHA-1, steps of 30 seconds). */
export async function totpCode(secret: string, now: Date): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(Math.floor(now.getTime() / 1_000 / STEP_SECONDS)));
  const algorithm = { name: "HMAC", hash: "SHA-1" };
  const key = await crypto.subtle.importKey("raw", decodeBase32(secret), algorithm, false, ["sign"]);
  const hash = new DataView(await crypto.subtle.sign("HMAC", key, counter));
  const offset = hash.getUint8(hash.byteLength - 1) & 0xf;
  return String((hash.getUint32(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

/** Whole seconds until the code changes: 30 to 1. */
export function totpSecondsLeft(now: Date): number {
  return STEP_SECONDS - (Math.floor(now.getTime() / 1_000) % STEP_SECONDS);
}
