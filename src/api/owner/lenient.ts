import * as z from "zod/mini";
import { bare, isRecord, own } from "../own.js";

/*
 * Readers for what a server sends. Each value falls back alone, at every depth, since the real data is untidy
 * (API contract: RunInfo); keys that no schema knows are kept, so that what was read can be saved back whole.
 */

export const text = (fallback = "") => z.catch(z.string(), fallback);
export const flag = (fallback = false) => z.catch(z.boolean(), fallback);
export const textOrNull = () => z.catch(z.nullable(z.string()), null);
/** A number, also one that is written as text. */
export const number = () =>
  z.catch(
    z.pipe(
      z.union([z.number(), z.string().check(z.regex(/^-?\d+(\.\d+)?$/))]),
      z.transform((value: string | number) => Number(value)),
    ),
    0,
  );

/** A date from ISO text, as the API sends it, or from what TagoIO's SDK has made of that. */
export const date = () =>
  z.catch(
    z.nullable(
      z.pipe(
        z.transform((value: unknown) => (typeof value === "string" ? new Date(value) : value)),
        z.date(),
      ),
    ),
    null,
  );

/** An object whose fields are read by `shape`; all of them fall back where it is none. */
export const part = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => {
  const object = z.looseObject(shape);
  return z.catch(z.pipe(z.transform(bare), object), () => object.parse({}));
};

/** An object of things by a name of the owner's; those that are no objects are left out. */
export const byName = <T extends z.ZodMiniType>(entry: T) =>
  z.catch(
    z.pipe(
      z.record(z.string(), z.unknown()),
      z.transform(
        (map: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries(map)
              .filter(([, value]) => isRecord(value))
              .map(([key, value]) => [key, entry.parse(value)]),
          ) as Record<string, z.output<T>>,
      ),
    ),
    {},
  );

/** A list of objects; what is none is left out. */
export const rows = <T extends z.ZodMiniType>(row: T) =>
  z.catch(
    z.pipe(
      z.array(z.unknown()),
      z.transform((list: unknown[]) => list.filter(isRecord).map((value) => row.parse(value))),
    ),
    [],
  );

/** An object of anything. */
export const anything = () => z.catch(z.record(z.string(), z.unknown()), {});

/** The object in a server's answer, bare or in the API's envelope; undefined where there is none. */
export function unwrap(value: unknown): Record<string, unknown> | undefined {
  const result = own(value, "result");
  const found = isRecord(result) ? result : value;
  return isRecord(found) && own(found, "status") !== false ? found : undefined;
}
