/** The languages that ship, as BCP 47: each but English has its file in `languages/`. */
export const LANGUAGES: readonly string[] = "en ar de".split(" ");
