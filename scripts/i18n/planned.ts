/** Every language that is to ship, as BCP 47; those that do are in `src/i18n/languages.ts`. */
export const PLANNED: readonly string[] = [
  ...[
    "en",
    "es",
    "pt-BR",
    "pt",
    "de",
    "fr",
    "it",
    "nl",
    "ja",
    "zh-Hans",
    "zh-Hant",
    "ko",
    "ar",
    "he",
    "fa",
    "ru",
  ],
  ...["uk", "pl", "cs", "sk", "sv", "da", "nb", "fi", "tr", "el", "hu", "ro", "hi", "th", "vi", "id"],
];
