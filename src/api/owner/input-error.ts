import * as z from "zod/mini";

/** What is wrong with one value of an input. */
export interface InputProblem {
  /** Where it is, `tags.0.key`; empty for the input itself. */
  readonly path: string;
  readonly problem: "missing" | "wrong-type" | "too-short" | "wrong-form";
}

/** An input that the API would refuse, told before it is sent. Its message names paths, never a value. */
export class InputError extends Error {
  readonly problems: readonly InputProblem[];

  constructor(what: string, problems: readonly InputProblem[]) {
    super(
      `${what}: ${problems.map(({ path, problem }) => `${path || "it"} is ${WORDS[problem]}`).join(", ")}`,
    );
    this.name = "InputError";
    this.problems = problems;
  }
}

const WORDS: Record<InputProblem["problem"], string> = {
  missing: "missing",
  "wrong-type": "of a wrong type",
  "too-short": "too short",
  "wrong-form": "not well formed",
};

/** The input as the schema has it; throws an InputError with all that is wrong with it. */
export function checkInput<T>(what: string, schema: z.ZodMiniType<T>, value: unknown): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  throw new InputError(
    what,
    result.error.issues.map((issue) => ({
      path: issue.path.join("."),
      problem: problemOf(issue, value),
    })),
  );
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): InputProblem["problem"] {
  if (issue.code === "too_small") return "too-short";
  if (issue.code !== "invalid_type" && issue.code !== "invalid_value") return "wrong-form";
  return valueAt(value, issue.path) === undefined ? "missing" : "wrong-type";
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === "object" && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
}
