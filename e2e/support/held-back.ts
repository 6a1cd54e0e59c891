import type { Page, Route } from "playwright-core";

/** Answers that wait until they are let go, so that each arrives in a frame of its own, in an order that is known. */
export interface HeldBack {
  /** Waits until the page has asked, then answers it and whoever asks from now on. */
  release(name: string): Promise<void>;
  /** Holds all back again, for the next load. */
  holdAgain(): void;
}

/** `answers`: by name, the requests' pattern and how they are answered in the end. */
export async function holdBack(
  page: Page,
  answers: Record<string, { url: string; answer: (route: Route) => Promise<void> }>,
): Promise<HeldBack> {
  let gates = new Map<string, Gate>();
  const gate = (name: string): Gate => {
    const known = gates.get(name) ?? { asked: signal(), open: signal() };
    gates.set(name, known);
    return known;
  };
  for (const [name, { url, answer }] of Object.entries(answers)) {
    await page.route(url, async (route) => {
      const { asked, open } = gate(name);
      asked.give();
      await open.given;
      await answer(route);
    });
  }
  return {
    async release(name) {
      const { asked, open } = gate(name);
      await asked.given;
      open.give();
    },
    holdAgain() {
      gates = new Map();
    },
  };
}

interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

interface Gate {
  readonly asked: Signal;
  readonly open: Signal;
}

function signal(): Signal {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
