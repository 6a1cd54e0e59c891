import { z } from "zod";

/** A boolean kept as 0 or 1. */
export const flag = z.number().transform((value) => value !== 0);

/** A time kept in milliseconds. */
export const time = z.number().transform((value) => new Date(value));

/** A list or an object kept as JSON. */
export const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
