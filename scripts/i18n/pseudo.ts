import type { LanguageFile } from "./language-files.js";

const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: "á", c: "ç", e: "é", i: "î", n: "ñ", o: "ö", s: "š", u: "û", y: "ý", z: "ž" },
  ...{ A: "Å", C: "Ç", E: "É", I: "Î", N: "Ñ", O: "Ö", S: "Š", U: "Û", Y: "Ý", Z: "Ž" },
};

/** A language that nobody speaks, for layouts: English ⟦áççéñţéd, and 40 % longer⟧, so that what is cut off is seen. */
export function pseudoText(english: string): string {
  const said = english.replace(/\$\d|[a-z]/gi, (found) => ACCENTED[found] ?? found);
  const more = "~ ".repeat(Math.ceil(english.length * 0.2)).trim();
  return `⟦${said} ${more}⟧`;
}

/** All of it, as a language file; its code is `en-XA`. */
export function pseudoLanguage(source: ReadonlyMap<string, string>): LanguageFile {
  return Object.fromEntries([...source].map(([id, english]) => [id, pseudoText(english)]));
}
