import { matchLanguage } from "./match-language.js";

/** Everybody who has a say in the language, as BCP 47 in any spelling; empty where nobody spoke. */
export interface LanguageWishes {
  /** The element's own `lang`. */
  readonly attribute: string;
  /** From the language menu. */
  readonly chosen: string;
  /** In the signed-in user's record. */
  readonly ofUser: string;
  /** The nearest `lang` around the element. */
  readonly around: string;
  /** The browser's, the best first. */
  readonly browser: readonly string[];
  /** Those that can be had. */
  readonly known: readonly string[];
  /** Those of them that the RUN offers. */
  readonly offered: readonly string[];
}

/**
 * The language to speak: the first wish that can be met, in the order of `LanguageWishes`, else English. With
 * `auto` the page leaves it to the person: a choice of theirs, else the browser's first that the RUN offers.
 */
export function chooseLanguage(wishes: LanguageWishes): string {
  const { attribute, chosen, ofUser, around, browser, known, offered } = wishes;
  const first = (wanted: readonly string[], among: readonly string[]) =>
    wanted.flatMap((wish) => matchLanguage(wish, among) ?? [])[0];
  const met =
    attribute === "auto"
      ? (first([chosen, ofUser], known) ?? first([...browser, "en"], offered) ?? offered[0])
      : first([attribute, chosen, ofUser, around, ...browser], known);
  return met ?? "en";
}
