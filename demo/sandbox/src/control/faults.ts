import { z } from "zod";

const faultSchema = z.strictObject({
  /** "METHOD /path"; `*` stands for anything, also for the whole method. */
  match: z.string().regex(/^(\*|[A-Z]+) [/*]\S*$/),
  status: z.number().int().min(200).max(599).optional(),
  /** A string is sent as it is, anything else as JSON. */
  body: z.unknown().optional(),
  headers: z.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[\t\x20-\x7e]*$/)).optional(),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  /** true: the connection is cut before an answer; "mid-body": in the middle of one. */
  drop: z.union([z.boolean(), z.literal("mid-body")]).optional(),
  /** How many requests it plays on; 1 unless told. */
  times: z.number().int().min(1).max(1_000_000).default(1),
});

/** A list of faults, or one. */
export const faultsSchema = z.preprocess(
  (value) => (Array.isArray(value) ? (value as unknown[]) : [value]),
  z.array(faultSchema).max(1_000),
);

export type Fault = z.output<typeof faultSchema>;

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

function matches({ match }: Fault, method: string, paths: string[]): boolean {
  const [wantedMethod = "", wantedPath = ""] = match.split(" ");
  if (wantedMethod !== "*" && wantedMethod !== method) return false;
  const pattern = new RegExp(`^${escape(wantedPath).replaceAll("*", ".*")}$`, "s");
  return paths.some((path) => pattern.test(path));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Faults that wait for their requests, in the order in which they came. */
export function createFaults() {
  let waiting: Fault[] = [];
  let clearing = new AbortController();
  return {
    add(faults: Fault[]): void {
      waiting.push(...faults.map((fault) => ({ ...fault })));
    },
    list: (): readonly Fault[] => waiting,
    /** Also cuts the requests that are being delayed, so that none of them reaches into the next test. */
    clear(): void {
      waiting = [];
      clearing.abort();
      clearing = new AbortController();
    },
    /** Aborts at the next `clear`. */
    cleared: () => clearing.signal,
    /** The first fault that fits a request; it has then played once more. */
    take(method: string, path: string): Fault | undefined {
      const fault = waiting.find((candidate) => matches(candidate, method, [path, decoded(path)]));
      if (fault && --fault.times === 0) waiting = waiting.filter((candidate) => candidate !== fault);
      return fault;
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
