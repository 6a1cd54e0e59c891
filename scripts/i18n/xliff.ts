import { resolve } from "node:path";
import { XliffFormatter } from "@lit/localize-tools/lib/formatters/xliff.js";
import type { Message, ProgramMessage } from "@lit/localize-tools/lib/messages.js";
import type { Locale } from "@lit/localize-tools/lib/types/locale.js";
import { COUNTING, pluralForms } from "./check-language.js";
import type { LanguageFile } from "./language-files.js";
import { noteOn } from "./notes.js";

/** What translators' tools exchange: XLIFF 1.2, a file a language, `<folder>/<language>.xlf`. */
function formatter(language: string, folder: string): XliffFormatter {
  return new XliffFormatter({
    sourceLocale: "en" as Locale,
    targetLocales: [language as Locale],
    baseDir: folder,
    resolve: (path) => resolve(folder, path),
    interchange: { format: "xliff", xliffDir: "." },
    // Our runtime takes the JSON as it is; the tool's own output is not used.
    output: { mode: "runtime", outputDir: folder },
  });
}

/** Writes a language's file: each English text with what to know about it, and its translation where there is one. */
export async function exportXliff(
  language: string,
  folder: string,
  source: ReadonlyMap<string, string>,
  translations: LanguageFile = {},
): Promise<void> {
  const wanted = new Map(source);
  for (const id of pluralForms(language)) wanted.set(id, source.get(COUNTING) ?? "");
  // File and node are for errors in a program's source; ours is not parsed.
  const messages = [...wanted].map(([id, english]) => ({
    ...toMessage(id, english),
    desc: noteOn(id, english),
  }));
  const translated = Object.entries(translations).map(([id, text]) => toMessage(id, text));
  await formatter(language, folder).writeOutput(
    messages as ProgramMessage[],
    new Map([[language as Locale, translated]]),
  );
}

/** The translations in a language's file, in its order; undefined where there is no such file. */
export function importXliff(language: string, folder: string): LanguageFile | undefined {
  const [bundle] = formatter(language, folder).readTranslations();
  return bundle && Object.fromEntries(bundle.messages.map(({ name, contents }) => [name, toText(contents)]));
}

function toMessage(name: string, text: string): Message {
  const contents = text
    .split(/(\$\d)/)
    .filter((piece) => piece !== "")
    .map((piece) => (/^\$\d$/.test(piece) ? { untranslatable: piece, index: Number(piece[1]) } : piece));
  return { name, contents };
}

function toText(contents: Message["contents"]): string {
  return contents.map((piece) => (typeof piece === "string" ? piece : `$${piece.index}`)).join("");
}
