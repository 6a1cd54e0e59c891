import type { DictionaryLanguage } from "../db/dictionaries.js";

/** The RUN's own dictionary: its words, and the interface texts that it says otherwise. */
export const DICTIONARY = {
  id: "63f1a0c4d2e8b90011c7a5e1",
  slug: "ACME",
  name: "Acme Telemetry",
  fallback: "en-US",
};

const language = (code: string, texts: Record<string, string>): DictionaryLanguage => ({
  code,
  active: true,
  texts,
});

export const LANGUAGES: DictionaryLanguage[] = [
  language("en-US", {
    TAGLINE: "Cold chain, watched",
    GREETING: "Welcome back, $0",
    COMPANY_SITE: "Company site",
    SENSOR_COUNT: "Number of sensors",
    HELP: "Help with signing in",
    NEW_HERE: "New to Acme Telemetry?",
  }),
  language("pt-BR", {
    TAGLINE: "Cadeia de frio, sob controle",
    GREETING: "Que bom ver você de novo, $0",
    COMPANY_SITE: "Unidade da empresa",
    SENSOR_COUNT: "Número de sensores",
    HELP: "Ajuda para entrar",
    NEW_HERE: "Primeira vez na Acme Telemetry?",
  }),
  language("es", {
    TAGLINE: "La cadena de frío, vigilada",
    GREETING: "Te damos la bienvenida de nuevo, $0",
    COMPANY_SITE: "Sede de la empresa",
    SENSOR_COUNT: "Número de sensores",
    HELP: "Ayuda para iniciar sesión",
    NEW_HERE: "¿Es tu primera vez en Acme Telemetry?",
  }),
  language("ar", {
    TAGLINE: "سلسلة التبريد تحت المراقبة",
    GREETING: "مرحبًا بعودتك، $0",
    COMPANY_SITE: "موقع الشركة",
    SENSOR_COUNT: "عدد أجهزة الاستشعار",
    HELP: "المساعدة في تسجيل الدخول",
    NEW_HERE: "هل أنت جديد في Acme Telemetry؟",
  }),
];
