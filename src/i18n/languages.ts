/** The languages that ship, as BCP 47: each but English has its file in `languages/`. */
export const LANGUAGES: readonly string[] =
  "en es pt-BR pt de fr it nl ja zh-Hans zh-Hant ko ar he fa ru uk pl cs sk sv da nb fi tr el hu ro hi th vi id".split(
    " ",
  );
