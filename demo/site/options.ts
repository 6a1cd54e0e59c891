import { LANGUAGE_CHOICES } from "./language-control.js";

/** Each option's values and their labels; the address names them (`?theme=dark`). */
export const CHOICES = {
  render: {
    label: "Render root",
    initial: "light",
    values: [
      ["light", "Light DOM"],
      ["shadow", "Shadow"],
    ],
  },
  persist: {
    label: "Keep session",
    initial: "memory",
    values: [
      ["memory", "Memory"],
      ["session", "Tab"],
      ["local", "Browser"],
    ],
  },
  theme: {
    label: "RUN theme",
    initial: "run",
    values: [
      ["run", "Acme’s"],
      ["ugly", "Unreadable"],
      ["dark", "Dark brand"],
    ],
  },
  page: {
    label: "Host page",
    initial: "auto",
    values: [
      ["auto", "As this site"],
      ["light", "Light"],
      ["dark", "Dark"],
    ],
  },
  width: {
    label: "Width",
    initial: "desktop",
    values: [
      ["desktop", "Desktop"],
      ["phone", "Phone"],
    ],
  },
  dir: {
    label: "Page direction",
    initial: "ltr",
    values: [
      ["ltr", "LTR"],
      ["rtl", "RTL"],
    ],
  },
  lang: {
    label: "Language",
    initial: "en",
    values: LANGUAGE_CHOICES,
  },
  heading: {
    label: "Heading level",
    initial: "2",
    values: [
      ["1", "1"],
      ["2", "2"],
      ["3", "3"],
      ["4", "4"],
    ],
  },
} as const;

export type OptionName = keyof typeof CHOICES;
export type Options = { readonly [Name in OptionName]: (typeof CHOICES)[Name]["values"][number][0] };

export const OPTION_NAMES = Object.keys(CHOICES) as OptionName[];

/** The options that an address names; what it names wrongly, or not at all, is the default. */
export function readOptions(search: string): Options {
  const given = new URLSearchParams(search);
  const entries = OPTION_NAMES.map((name) => {
    const values = CHOICES[name].values.map(([value]) => value) as readonly string[];
    const value = given.get(name) ?? "";
    return [name, values.includes(value) ? value : CHOICES[name].initial];
  });
  return Object.fromEntries(entries) as Options;
}

/** An address's search with these options in it, defaults left out, and all else that it says kept. */
export function writeOptions(options: Options, search: string): string {
  const next = new URLSearchParams(search);
  for (const name of OPTION_NAMES) {
    if (options[name] === CHOICES[name].initial) next.delete(name);
    else next.set(name, options[name]);
  }
  return next.size > 0 ? `?${next.toString()}` : "";
}
