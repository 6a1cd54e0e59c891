import { WebSocket } from "ws";

/**
 * What Playwright 1.64 asks of every Firefox and an ESR before 153 does not know. No journey needs what they set:
 * the bodies of answers, a folder for downloads, and a screen that is not the window.
 */
const SPARED = new Set([
  "network.addDataCollector",
  "browser.setDownloadBehavior",
  "emulation.setScreenOrientationOverride",
  "emulation.setScreenSettingsOverride",
]);

interface BidiMessage {
  id?: number;
  method?: string;
  type?: string;
  error?: string;
}

/** Hands every message on, both ways; only "unknown command" to a spared one becomes a success. */
export function passOn(client: WebSocket, address: string): void {
  const spared = new Set<number>();
  const firefox = new WebSocket(address, { perMessageDeflate: false });
  const waiting: string[] = [];

  client.on("message", (data: Buffer) => {
    const text = data.toString();
    const { id, method } = JSON.parse(text) as BidiMessage;
    if (id !== undefined && method !== undefined && SPARED.has(method)) spared.add(id);
    if (firefox.readyState === WebSocket.OPEN) firefox.send(text);
    else waiting.push(text);
  });
  firefox.on("open", () => {
    for (const text of waiting) firefox.send(text);
  });
  firefox.on("message", (data: Buffer) => {
    const text = data.toString();
    const { id = NaN, error } = JSON.parse(text) as BidiMessage;
    const unknown = spared.delete(id) && error === "unknown command";
    client.send(unknown ? JSON.stringify({ type: "success", id, result: {} }) : text);
  });
  firefox.on("close", () => client.close());
  firefox.on("error", () => client.close());
  client.on("close", () => firefox.close());
}
