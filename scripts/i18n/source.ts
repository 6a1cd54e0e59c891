import { readdirSync } from "node:fs";
import { withTexts } from "../../src/i18n/texts.js";
import type { Texts } from "../../src/i18n/texts.js";

type Message = (...args: string[]) => string;

const folder = new URL("../../src/i18n/messages/", import.meta.url);

/**
 * Every message by its id, in English, as a language file writes it: `$0` where an argument goes. The messages
 * are said, not parsed: what comes out is what a person would read.
 */
export async function readSource(): Promise<Map<string, string>> {
  const source = new Map<string, string>();
  let id = "";
  const listen: Texts = (key) => {
    id = key;
    return undefined;
  };
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith(".test.ts")) continue;
    const module = (await import(new URL(name, folder).href)) as Record<
      string,
      Message | Record<string, Message>
    >;
    const messages = Object.values(module).flatMap((value) =>
      typeof value === "function" ? [value] : Object.values(value),
    );
    for (const message of messages) {
      const text = withTexts(listen, () => message("$0", "$1"));
      source.set(id, text);
    }
  }
  return source;
}
