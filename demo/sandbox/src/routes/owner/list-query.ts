import type { Context } from "hono";
import qs from "qs";
import { z } from "zod";
import { check } from "../../body.js";

const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  amount: z.coerce.number().int().min(1).max(10_000).default(20),
  fields: z.union([z.array(z.string()).max(100), z.string().transform((text) => text.split(","))]).optional(),
  filter: z.record(z.string(), z.unknown()).default({}),
  /** "field,order" */
  orderBy: z
    .string()
    .regex(/^\w+(,(asc|desc))?$/)
    .default("name,asc"),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !(value instanceof Date);

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : value == null ? "" : JSON.stringify(value);
}

function matchesText(value: unknown, wanted: string): boolean {
  const parts = wanted.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*?")}$`, "is").test(toText(value));
}

/** Whether a value is what a filter asks for: text in any case, `*` for anything; of a list some element. */
function matches(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return Array.isArray(value) && wanted.every((entry) => value.some((own) => matches(own, entry)));
  }
  if (!isObject(wanted)) return !isObject(value) && matchesText(value, toText(wanted));
  return (
    isObject(value) &&
    Object.entries(wanted).every(([key, entry]) => Object.hasOwn(value, key) && matches(value[key], entry))
  );
}

function compare(a: unknown, b: unknown): number {
  // What is not there comes first, as in most databases.
  if (a == null || b == null) return Number(a != null) - Number(b != null);
  return typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "en") : Number(a) - Number(b);
}

const pick = (item: object, fields: string[]) =>
  Object.fromEntries(Object.entries(item).filter(([key]) => fields.includes(key)));

/**
 * A page of a list, as the SDK's query asks for it: `page`, `amount`, `fields`, `filter`, `orderBy`, the nested
 * ones in qs's brackets (API contract: the SDK's `Query`). Refuses with a 400 what is no such query.
 */
export function pageOf(c: Context, items: object[], defaultFields: string[]): object[] {
  const query = check(listQuery, qs.parse(new URL(c.req.url).search.slice(1), { arrayLimit: 100 }));
  const { page, amount, fields = defaultFields, filter, orderBy } = query;
  const [field = "", order] = orderBy.split(",");
  const keyOf = (item: object) => (Object.hasOwn(item, field) ? Reflect.get(item, field) : null) as unknown;
  const sign = order === "desc" ? -1 : 1;
  return items
    .filter((item) => matches(item, filter))
    .toSorted((a, b) => sign * compare(keyOf(a), keyOf(b)))
    .slice((page - 1) * amount, page * amount)
    .map((item) => pick(item, fields));
}
