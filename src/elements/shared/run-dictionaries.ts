import type { RunClient } from "../../api/client.js";
import { fetchTexts } from "../../api/texts.js";
import { readWord } from "../../i18n/words.js";
import type { Words } from "../../i18n/words.js";
import { keptWords } from "./shared-words.js";

/** In the place of an expression whose dictionary is on its way; by its word joiner no owner's own "…". */
export const PENDING = "…\u2060";

interface Entry {
  readonly language: string;
  /** Absent where the dictionary can't be had. */
  readonly words: Words | undefined;
}

type Ask = (
  key: string,
  load: (signal: AbortSignal) => Promise<Words>,
  listener: (words: Words | undefined) => void,
) => void;

/** The RUN's dictionaries that an element needs. One in another language stays in use until its successor is there. */
export class RunDictionaries {
  readonly #entries = new Map<string, Entry>();
  /** By slug or id. */
  readonly #needed = new Set<string>();
  readonly #missing = new Set<string>();
  /** Those of them that nobody was told of. */
  readonly #untold: string[] = [];
  #client: RunClient | undefined;
  #language = "";

  /** Takes the RUN, and the language as it spells it. */
  use(client: RunClient, language: string): void {
    if (client !== this.#client) {
      this.#entries.clear();
      this.#needed.clear();
    }
    this.#client = client;
    this.#language = language;
  }

  /** All of a dictionary, if it is there in the language in use. */
  whole(id: string): Words | undefined {
    const entry = this.#entry(id);
    return entry?.language === this.#language ? entry.words : undefined;
  }

  /** What an expression stands for; undefined where there is no such text. */
  look(slug: string, key: string): string | undefined {
    const entry = this.#entry(slug);
    if (!entry) return PENDING;
    const text = readWord(entry.words, key);
    if (text === undefined) this.miss(key);
    return text;
  }

  /** None that is needed is on its way. */
  get settled(): boolean {
    return [...this.#needed].every((slug) => this.#entries.has(slug));
  }

  /** Notes a text that is missing. */
  miss(key: string): void {
    if (this.#missing.has(key)) return;
    this.#missing.add(key);
    this.#untold.push(key);
  }

  /** The keys noted since the last call, each once in our life. */
  takeMissing(): string[] {
    return this.#untold.splice(0);
  }

  /** Asks for what is needed and not there. */
  load(ask: Ask): void {
    const client = this.#client;
    const language = this.#language;
    if (!client) return;
    for (const slug of this.#needed) {
      ask(
        this.#keyOf(slug),
        (signal) => fetchTexts(client, slug, language, { signal }),
        (words) => {
          // A dictionary in the language before is better than none.
          if (words || !this.#entries.has(slug)) this.#entries.set(slug, { language, words });
        },
      );
    }
  }

  #keyOf(slug: string): string {
    return JSON.stringify([this.#client?.baseUrl, this.#client?.runUrl, slug, this.#language]);
  }

  #entry(slug: string): Entry | undefined {
    this.#needed.add(slug);
    const words = keptWords(this.#keyOf(slug));
    if (words) this.#entries.set(slug, { language: this.#language, words });
    return this.#entries.get(slug);
  }
}
