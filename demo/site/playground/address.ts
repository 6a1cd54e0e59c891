import { readState, type PlaygroundState } from "./state.js";

const PREFIX = "#s=";
/** More than any honest state, in bytes: a short address can unpack to much. */
const MAX_BYTES = 300_000;

/** The state as the part of an address behind its `#`, which no server is sent: deflated, in base64url. */
export async function writeAddress(state: PlaygroundState): Promise<string> {
  const json = new Blob([JSON.stringify(state)]);
  const packed = await bytesOf(json.stream().pipeThrough(new CompressionStream("deflate-raw")));
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return PREFIX + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The state that such an address names; undefined where it names none. Never rejects. */
export async function readAddress(hash: string): Promise<PlaygroundState | undefined> {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    const binary = atob(hash.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/"));
    const packed = new Blob([Uint8Array.from(binary, (sign) => sign.charCodeAt(0))]);
    const json = await bytesOf(packed.stream().pipeThrough(new DecompressionStream("deflate-raw")));
    return readState(JSON.parse(new TextDecoder().decode(json)));
  } catch {
    return undefined;
  }
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      throw new Error("too long");
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
