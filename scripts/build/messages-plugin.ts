import type { Plugin } from "vite";

/** Gives the small `msg` of the script-tag files (src/cdn/localize.ts) a message's id without an object around it. */
export function messagesPlugin(): Plugin {
  return {
    name: "messages",
    enforce: "pre",
    transform: (code, id) => (isMessages(id) ? { code: shortenMessages(code), map: null } : null),
  };
}

export const isMessages = (path: string): boolean => path.includes("/src/i18n/messages/");

export const shortenMessages = (code: string): string => code.replace(/\{\s*id: ("[A-Z_\d]+"),?\s*\}/g, "$1");
