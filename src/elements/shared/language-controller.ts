import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { RunClient } from "../../api/client.js";
import { fetchJson } from "../../api/fetch-json.js";
import { addedWords, knownLanguages } from "../../i18n/added-languages.js";
import { chooseLanguage } from "../../i18n/choose-language.js";
import { applyDictionary } from "../../i18n/expressions.js";
import { directionOf } from "../../i18n/language.js";
import { layTexts } from "../../i18n/layers.js";
import { matchLanguage } from "../../i18n/match-language.js";
import { withTexts } from "../../i18n/texts.js";
import type { Texts } from "../../i18n/texts.js";
import type { Words } from "../../i18n/words.js";
import type { Settings } from "../../settings/settings-types.js";
import { fire } from "./events.js";
import { languageFile } from "./language-file.js";
import {
  chosenLanguage,
  followUser,
  languageAround,
  languageOfUser,
  watchLanguage,
} from "./language-watch.js";
import { RunDictionaries } from "./run-dictionaries.js";
import { joinWords, keptWords } from "./shared-words.js";

const ENGLISH = "en";

/** What of an element decides its texts. */
export interface LanguageSource {
  readonly client: RunClient;
  readonly settings: Settings | undefined;
  /** Folder of the language files; empty: beside our script. */
  readonly langUrl: string;
  /** The page's own texts by key. */
  readonly texts: Words;
}

/**
 * The language an element speaks: its texts, and `lang` and `dir` of its wrapper, which say what is shown (A3).
 * What has to be loaded is, after the render (R4); until it is there, what was shown before stays.
 */
export class LanguageController implements ReactiveController {
  /** What is shown, as BCP 47. */
  current = ENGLISH;
  /** What is shown as soon as its texts are there. */
  wanted = ENGLISH;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => LanguageSource;
  readonly #dictionaries = new RunDictionaries();
  readonly #asked = new Map<string, () => void>();
  /** The texts of `current`; English has none. */
  #shipped: Words | undefined;
  /** What is said where the page's own texts say nothing, of the last language that was spoken. */
  #layers: readonly (Words | undefined)[] = [];
  /** The first language's texts are there, or won't come. */
  #settled = false;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, source: () => LanguageSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** The language in the signed-in user's record, from a view that knows it: the whole page's. */
  set ofUser(language: string) {
    followUser(language);
  }

  /** From the first frame that of the language to come: what is seen does not change sides with its texts (R4). */
  get direction(): "ltr" | "rtl" {
    return directionOf(this.#settled ? this.current : this.wanted);
  }

  /** All that was asked for in the first language is there, or won't come; so are the dictionaries of `texts`. */
  settles(texts: string): boolean {
    applyDictionary(texts, (slug) => void this.#dictionaries.whole(slug));
    return this.#settled && this.#dictionaries.settled;
  }

  /** Those of our languages that the RUN offers, in its order; all of ours where it names none. */
  get offered(): readonly string[] {
    const known = knownLanguages();
    const offered = this.#runLanguages.flatMap((language) => matchLanguage(language, known) ?? []);
    return offered.length > 0 ? [...new Set(offered)] : known;
  }

  /** Renders in the language that is wanted now or, until its texts are there, in the one before. */
  speak<T>(render: () => T): T {
    const { client } = this.#source();
    const wanted = this.#choose();
    if (wanted !== this.wanted) this.#leave();
    this.wanted = wanted;
    const shipped = addedWords(wanted) ?? keptWords(this.#file);
    if (shipped ?? wanted === ENGLISH) {
      this.current = wanted;
      this.#shipped = shipped;
      // With "auto" it may be another once it is known what the RUN offers.
      this.#settled ||= this.#host.lang !== "auto" || !this.#unknown;
    }
    this.#dictionaries.use(client, matchLanguage(wanted, this.#runLanguages) ?? wanted);
    return withTexts(this.#layTexts(), render, (text) =>
      applyDictionary(text, (slug, key) => this.#dictionaries.look(slug, key)),
    );
  }

  /** Tries again what has failed; what is on its way is of no use any more. */
  restart(): void {
    this.#leave();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#unwatch = watchLanguage(this.#host, (chosen) => {
      if (chosen || this.#choose() !== this.wanted) this.restart();
    });
    this.restart();
  }

  hostUpdated(): void {
    for (const key of this.#dictionaries.takeMissing()) {
      fire(this.#host, "run-missing-key", { key, lang: this.wanted });
    }
    // What the page sets in the same task still counts: nothing is loaded that is not wanted in the end (S12).
    queueMicrotask(() => void this.#host.updateComplete.then(() => this.#load()));
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#leave();
  }

  /** The RUN's settings are on their way, and there are none of the last visit. */
  get #unknown(): boolean {
    const { settings } = this.#source();
    return settings?.status === "pending" && settings.source === "default";
  }

  get #runLanguages(): readonly string[] {
    return this.#source().settings?.info.languages ?? [];
  }

  get #file(): string {
    return languageFile(this.wanted, this.#source().langUrl);
  }

  #choose(): string {
    return chooseLanguage({
      attribute: this.#host.lang,
      chosen: chosenLanguage(),
      ofUser: languageOfUser(),
      around: languageAround(this.#host),
      browser: navigator.languages ?? [],
      known: knownLanguages(),
      offered: this.#unknown ? [ENGLISH] : this.offered,
    });
  }

  /** What the page says, else the RUN's dictionary, else the language; a dictionary in another language comes last. */
  #layTexts(): Texts {
    const { settings, texts } = this.#source();
    const id = settings?.info.dictionary;
    const dictionary = id ? this.#dictionaries.whole(id) : undefined;
    const { current } = this;
    if (current === this.wanted) {
      const isOffered = this.offered.includes(current);
      const fallback = current === ENGLISH || isOffered ? undefined : dictionary;
      this.#layers = [isOffered ? dictionary : undefined, this.#shipped, fallback];
    }
    const layers = [texts, ...this.#layers];
    return layTexts(layers, (key) => current === ENGLISH || this.#dictionaries.miss(key));
  }

  #load(): void {
    if (!this.#host.isConnected) return;
    const { wanted } = this;
    const file = this.#file;
    if (wanted !== this.current) {
      this.#ask(
        file || wanted,
        (signal) =>
          file
            ? fetchJson(file, { operation: "texts", signal, warn: () => undefined })
            : Promise.reject(new Error("set lang-url, or call addLanguage")),
        () => (this.#settled = true),
      );
    }
    this.#dictionaries.load((key, load, listener) => this.#ask(key, load, listener));
  }

  /** Once, until `restart`. */
  #ask(
    key: string,
    load: (signal: AbortSignal) => Promise<Words>,
    listener?: (words: Words | undefined) => void,
  ): void {
    if (this.#asked.has(key)) return;
    this.#asked.set(
      key,
      joinWords(key, load, (words) => {
        listener?.(words);
        this.#host.requestUpdate();
      }),
    );
  }

  #leave(): void {
    for (const leave of this.#asked.values()) leave();
    this.#asked.clear();
  }
}
