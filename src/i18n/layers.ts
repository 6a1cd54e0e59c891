import type { Texts } from "./texts.js";
import { readWord } from "./words.js";
import type { Words } from "./words.js";

/** The texts of messages, by the first layer that has one for the key; `miss` hears of a key that none has. */
export function layTexts(layers: readonly (Words | undefined)[], miss?: (key: string) => void): Texts {
  return (id, pieces, form) => {
    for (const words of layers) {
      const text = (form && split(readWord(words, id + form), pieces)) || split(readWord(words, id), pieces);
      if (text) return text;
    }
    miss?.(id);
    return undefined;
  };
}

/**
 * A text around its arguments. One whose arguments are not its message's, and an empty one, is as if it were
 * not there. Bidi controls, which could turn what stands beside a text, are taken out (D1).
 */
function split(text: string | undefined, pieces: number): readonly string[] | undefined {
  const strings = text?.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").split("$0");
  return text && strings?.length === pieces ? strings : undefined;
}
