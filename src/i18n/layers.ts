import type { MessageText, Texts } from "./texts.js";
import { WITH_ARGUMENT } from "./with-argument.js";
import { readWord } from "./words.js";
import type { Words } from "./words.js";

/** The texts of messages, by the first layer that has one for the key; `miss` hears of a key that none has. */
export function layTexts(layers: readonly (Words | undefined)[], miss?: (key: string) => void): Texts {
  return (id, form) => {
    for (const words of layers) {
      const text = (form && toText(id, readWord(words, id + form))) || toText(id, readWord(words, id));
      if (text) return text;
    }
    miss?.(id);
    return undefined;
  };
}

/**
 * A text as @lit/localize wants it. One whose arguments are not its message's, and an empty one, is as if it were
 * not there. Bidi controls, which could turn what stands beside a text, are taken out (D1).
 */
function toText(id: string, text = ""): MessageText | undefined {
  const strings = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").split("$0");
  if (WITH_ARGUMENT.test(id))
    return strings.length === 2 ? { strTag: true, strings, values: [0] } : undefined;
  return strings.length === 1 ? strings[0] : undefined;
}
